using System.Collections.Immutable;
using PlanAsCode.Model;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing.Writing;

/// <summary>The files of a plan once edits are made, for looking whether they still say what they should.</summary>
internal sealed class ChangedFiles
{
    private readonly PlanSnapshot _before;
    private readonly ImmutableArray<YamlFile> _files;
    private PlanSnapshot? _now;

    private ChangedFiles(PlanSnapshot before, ImmutableArray<YamlFile> files) => (_before, _files) = (before, files);

    /// <summary>The plan that the changed files say.</summary>
    public PlanSnapshot Now => _now ??= PlanSnapshot.From(_files, Unreadable());

    /// <summary>Null where edits touch each other, or lie in a file that is not of the plan.</summary>
    public static ChangedFiles? Of(PlanSnapshot plan, IEnumerable<FileEdit> edits)
    {
        var byFile = edits.ToLookup(edit => edit.Path, edit => edit.Edit, StringComparer.Ordinal);
        var files = plan.Files.ToBuilder();
        var made = 0;
        for (var at = 0; at < files.Count; at++)
        {
            if (!byFile.Contains(files[at].Source.Path)) continue;
            if (TextEdits.Apply(files[at].Source, byFile[files[at].Source.Path]) is not { } text) return null;
            files[at] = files[at].With(text);
            made++;
        }

        return made == byFile.Count ? new ChangedFiles(plan, files.ToImmutable()) : null;
    }

    /// <summary>Why a file could not be read as well as before; null where all can.</summary>
    public string? Damage()
    {
        for (var at = 0; at < _files.Length; at++)
        {
            if (!ReferenceEquals(_files[at], _before.Files[at]) && Errors(_files[at]) > Errors(_before.Files[at]))
                return $"{_files[at].Source.Path} is written in a way that cannot be changed safely here";
        }

        return null;
    }

    /// <summary>A comment that would be lost; null where all stay, wherever they are now.</summary>
    public string? LostComment()
    {
        var lost = _before.Files.SelectMany(Comments).CountBy(text => text).ToDictionary(StringComparer.Ordinal);
        foreach (var text in _files.SelectMany(Comments)) lost[text] = lost.GetValueOrDefault(text) - 1;
        return lost.Any(count => count.Value > 0) ? "a comment would be lost" : null;
    }

    /// <summary>The first error of the language that the plan would have besides those it has; null where there is none.</summary>
    public string? NewError()
    {
        var before = Errors(_before).CountBy(problem => problem.Rule).ToDictionary(StringComparer.Ordinal);
        var more = Errors(Now).GroupBy(problem => problem.Rule, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > before.GetValueOrDefault(group.Key));
        if (more is null) return null;
        var known = Errors(_before).Select(problem => problem.Message).ToHashSet(StringComparer.Ordinal);
        return $"the plan would have a new error: {(more.FirstOrDefault(problem => !known.Contains(problem.Message)) ?? more.First()).Message}";
    }

    private static IEnumerable<Diagnostic> Errors(PlanSnapshot plan) => plan.Problems.Where(problem => problem.Severity == Severity.Error);

    private static int Errors(YamlFile file) => file.Problems.Count(problem => problem.Severity == Severity.Error);

    private static IEnumerable<string> Comments(YamlFile file) => file.Comments.Select(comment => file.Source.TextAt(comment.Span));

    /// <summary>Findings about files that could not be read stay.</summary>
    private IEnumerable<Diagnostic> Unreadable()
    {
        var read = _files.Select(file => file.Source.Path).ToHashSet(StringComparer.Ordinal);
        return _before.Problems.Where(problem => !read.Contains(problem.Place.Path));
    }
}
