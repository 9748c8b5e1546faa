using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Finding;

/// <summary>From a position to the comment there.</summary>
internal static class CommentFinding
{
    /// <summary>The comment that a position is in, or at the end of; in front of its first letter nothing is in it yet.</summary>
    public static YamlComment? At(YamlFile file, int offset)
    {
        var (low, high) = (0, file.Comments.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (file.Comments[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low > 0 && offset <= file.Comments[low - 1].Span.End ? file.Comments[low - 1] : null;
    }
}
