using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PlanAsCode.Reports.Html;

/// <summary>Turns links that may not be followed, and all pictures (they would be fetched), back into their text.</summary>
internal static class UnsafeLinks
{
    public static void Remove(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !SafeAddress.IsSafe(link.Url)) Unwrap(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!SafeAddress.IsSafe(link.IsEmail ? "mailto:" + link.Url : link.Url)) link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    private static void Unwrap(LinkInline link)
    {
        Inline after = link;
        while (link.FirstChild is { } child)
        {
            child.Remove();
            after.InsertAfter(child);
            after = child;
        }

        link.Remove();
    }
}
