using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Model.Binding;

/// <summary>Sizes of files: <c>16 MB</c>, <c>512 KB</c>, or a number of bytes. A megabyte has 1024 kilobytes here.</summary>
internal static class FileSizeText
{
    private static readonly (string Unit, long Bytes)[] Units = [("KB", 1024), ("MB", 1024 * 1024), ("GB", 1024 * 1024 * 1024), ("B", 1)];

    public static ReadResult<long> Read(string text)
    {
        var trimmed = text.Trim();
        foreach (var (unit, bytes) in Units)
        {
            if (trimmed.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) return Read(trimmed, trimmed[..^unit.Length], bytes);
        }

        return Read(trimmed, trimmed, 1);
    }

    private static ReadResult<long> Read(string text, string number, long unit)
    {
        var amount = NumberText.Read(number);
        return amount.Ok && amount.Value is > 0 and <= 1_000_000_000
            ? ReadResult.Of((long)(amount.Value * unit))
            : ReadResult.Fail<long>(BindingRules.InvalidValue, $"{Shown.Of(text)} is no size of a file; write one such as `16 MB`");
    }
}
