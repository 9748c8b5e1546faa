using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Model.Binding;

/// <summary>Estimates by their text: a plan of thousands of tasks has a handful of them, and each is read once.</summary>
internal sealed class KnownEstimates
{
    private readonly Dictionary<string, ReadResult<Estimate>> _byText = new(StringComparer.Ordinal);

    public ReadResult<Estimate> Read(string text)
    {
        if (!_byText.TryGetValue(text, out var read)) _byText[text] = read = EstimateText.Read(text);
        return read;
    }
}
