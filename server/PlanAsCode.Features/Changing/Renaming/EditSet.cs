using System.Collections.Immutable;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Renaming;

/// <summary>The edits of a rename while it is worked out: one for each place.</summary>
internal sealed class EditSet
{
    private readonly Dictionary<(string Path, TextSpan Span), RenameEdit> _edits = [];

    public void Set(Place place, string text, RenameReason reason) =>
        _edits[(place.Path, place.Span)] = new RenameEdit(place.Path, new TextEdit(place.Span, text), reason);

    /// <summary>Takes the place of all edits inside it.</summary>
    public void SetInstead(Place place, string text, RenameReason reason)
    {
        foreach (var inner in _edits.Keys.Where(known => known.Path == place.Path && place.Span.Contains(known.Span)).ToList()) _edits.Remove(inner);
        Set(place, text, reason);
    }

    /// <summary>Edits that change nothing are left out.</summary>
    public ImmutableArray<RenameEdit> ToArray(PlanSnapshot plan)
    {
        var files = plan.Files.ToDictionary(file => file.Source.Path, file => file.Source, StringComparer.Ordinal);
        return
        [
            .. _edits.Values.Where(edit => files[edit.Path].TextAt(edit.Edit.Span) != edit.Edit.NewText)
                .OrderBy(edit => edit.Path, StringComparer.Ordinal).ThenBy(edit => edit.Edit.Span.Start),
        ];
    }

    /// <summary>The plan with all edits made; null where two of them touch each other.</summary>
    public PlanSnapshot? ApplyTo(PlanSnapshot plan)
    {
        var byFile = _edits.Values.ToLookup(edit => edit.Path, edit => edit.Edit);
        var files = plan.Files.ToList();
        for (var at = 0; at < files.Count; at++)
        {
            if (!byFile.Contains(files[at].Source.Path)) continue;
            if (TextEdits.Apply(files[at].Source, byFile[files[at].Source.Path]) is not { } text) return null;
            files[at] = files[at].With(text);
        }

        return PlanSnapshot.From(files, Unreadable(plan));
    }

    /// <summary>Findings about files that could not be read stay.</summary>
    private static IEnumerable<Diagnostic> Unreadable(PlanSnapshot plan)
    {
        var read = plan.Files.Select(file => file.Source.Path).ToHashSet(StringComparer.Ordinal);
        return plan.Problems.Where(problem => !read.Contains(problem.Place.Path));
    }
}
