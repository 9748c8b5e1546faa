using System.Collections.Immutable;
using PlanAsCode.Analysis;
using PlanAsCode.Features.Finding;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Changing;

/// <summary>Where a change is looked for, and what is known of that place; each found when first asked for.</summary>
internal sealed class ChangeQuestion(PlanFile file, TextSpan selection, CancellationToken cancel)
{
    private ImmutableArray<Diagnostic> _findings;
    private Cursor? _cursor;

    public PlanFile File => file;

    public YamlFile Tree => file.Tree;

    public SourceText Source => file.Source;

    public PlanSnapshot Plan => file.Plan;

    public PlanIndex Index => file.Index;

    public PlanAnalysis Analysis => file.Analysis;

    public DateOnly AsOf => file.Analysis.AsOf;

    public TextSpan Selection => selection;

    public CancellationToken Cancel => cancel;

    /// <summary>What stands at the beginning of the selection.</summary>
    public Cursor Cursor => _cursor ??= Cursor.At(file.Tree, selection.Start);

    /// <summary>The findings of the file that the selection touches; then, for a cursor, those that begin on its line.</summary>
    public ImmutableArray<Diagnostic> Findings
    {
        get
        {
            if (_findings.IsDefault)
            {
                var near = file.Analysis.Diagnostics.Where(finding => finding.Place.Path == file.Path && (Touches(finding.Place.Span) || (selection.IsEmpty && IsOnLine(finding))));
                _findings = [.. near.OrderByDescending(finding => Touches(finding.Place.Span))];
            }

            return _findings;
        }
    }

    public IEnumerable<Diagnostic> FindingsOf(string rule) => Findings.Where(finding => finding.Rule == rule);

    /// <summary>The thing whose key the selection is on, else the innermost one around it.</summary>
    public Entity? Entity => EntityAt(selection.Start);

    public Entity? EntityAt(int offset)
    {
        if (Index.DeclaredAt(file.Path, offset) is { } declared) return declared;
        return Cursor.At(file.Tree, offset).Entity is var (kind, path) ? Index.Find(kind, path) : null;
    }

    public bool Touches(TextSpan span) => span.Start <= selection.End && selection.Start <= span.End;

    public bool Touches(Place place) => place.Path == file.Path && Touches(place.Span);

    private bool IsOnLine(Diagnostic finding) => Source.Lines.LineAt(finding.Place.Span.Start) == Source.Lines.LineAt(selection.Start);

    public YamlFile? FileOf(string path) => Plan.Files.FirstOrDefault(one => one.Source.Path == path);
}
