using PlanAsCode.Features.Finding;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Renaming;

/// <summary>
/// Sees to it that a rename changes names only: reads the edited files as a plan and compares. A reference that would name another
/// thing is written longer, word by word, until it names what it named before; where no form does, the rename is refused.
/// </summary>
internal sealed class KeptMeaning
{
    /// <summary>Each round makes at least one reference a word longer; real plans need one or two.</summary>
    private const int MostRounds = 12;

    private readonly PlanSnapshot _plan;
    private readonly EditSet _edits;
    private readonly Func<EntityKind, string, string> _newPath;
    private readonly Dictionary<(string Path, TextSpan Span), int> _extraWords = [];

    private KeptMeaning(PlanSnapshot plan, EditSet edits, Func<EntityKind, string, string> newPath) => (_plan, _edits, _newPath) = (plan, edits, newPath);

    /// <param name="newPath">What the path of an entity of some kind becomes.</param>
    public static RenameResult Of(PlanSnapshot plan, EditSet edits, Func<EntityKind, string, string> newPath) => new KeptMeaning(plan, edits, newPath).Result();

    private RenameResult Result()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (_edits.ApplyTo(_plan) is not { } now) return RenameResult.Refused("the places that would change touch each other");
            if (OtherEntities(now) is { } other) return RenameResult.Refused(other);
            var wrong = WrongUses(now).ToList();
            if (wrong.Count == 0) return (OtherPlainName(now) ?? NewFinding(now)) is { } reason ? RenameResult.Refused(reason) : new RenameResult(_edits.ToArray(_plan), null);
            foreach (var at in wrong.DistinctBy(at => PlaceOf(_plan.References[at])))
            {
                if (Lengthen(_plan.References[at].Reference, now.References[at].Reference) is { } refusal) return RenameResult.Refused(refusal);
            }
        }

        return RenameResult.Refused("the references around it cannot be kept clear; choose another id");
    }

    private static (string Path, TextSpan Span) PlaceOf(ReferenceUse use) => (use.Reference.Place.Path, use.Reference.Place.Span);

    /// <summary>What would be declared otherwise than before, but for its name.</summary>
    private string? OtherEntities(PlanSnapshot now)
    {
        var expected = EntitiesOf.Plan(_plan).Select(entity => (entity.Kind, Path: _newPath(entity.Kind, entity.Path))).ToList();
        var found = EntitiesOf.Plan(now).Select(entity => (entity.Kind, entity.Path)).ToList();
        if (expected.SequenceEqual(found) && _plan.References.Length == now.References.Length) return null;
        var odd = found.Except(expected).Concat(expected.Except(found)).FirstOrDefault();
        return odd.Path is null
            ? "the files would not read as the same plan; choose another id"
            : $"{KindNames.One(odd.Kind)} `{odd.Path}` would come or go with it, as merged maps or broken lines hide it now; mend that first";
    }

    /// <summary>The references that would name something else, or no longer one thing only, by number.</summary>
    private IEnumerable<int> WrongUses(PlanSnapshot now)
    {
        var (before, after) = (Ambiguous(_plan), Ambiguous(now));
        for (var at = 0; at < _plan.References.Length; at++)
        {
            var (old, changed) = (_plan.References[at], now.References[at]);
            var wanted = old.Reference.Target is { } target ? _newPath(old.Reference.TargetKind, target) : null;
            var isSame = wanted == changed.Reference.Target && (wanted is null || old.Reference.TargetKind == changed.Reference.TargetKind);
            if (!isSame || (after.Contains(PlaceOf(changed)) && !before.Contains(PlaceOf(old)))) yield return at;
        }
    }

    private static HashSet<(string Path, TextSpan Span)> Ambiguous(PlanSnapshot plan) =>
        [.. plan.Problems.Where(problem => problem.Rule == "ambiguous-reference").Select(problem => (problem.Place.Path, problem.Place.Span))];

    /// <summary>Writes a reference with one word more.</summary>
    /// <returns>Why that cannot be.</returns>
    private string? Lengthen(Reference old, Reference now)
    {
        if (old.Target is not { } target)
            return $"`{old.Text}` at {old.Place} names nothing so far, and would then name {Named(now)}; mend it first, or choose another id";
        var path = _newPath(old.TargetKind, target);
        var isInText = ReferencePath.IsInText(old);
        var words = path.Split('.');
        var written = old.Text.Count('.') + 1;
        var place = (old.Place.Path, old.Place.Span);
        var extra = _extraWords[place] = _extraWords.GetValueOrDefault(place) + 1;
        var section = isInText && ReferencePath.SectionOf(old) is null ? SectionOf(old.TargetKind) : null;
        var form = written + extra <= words.Length ? string.Join('.', words[^(written + extra)..])
            : section is not null && written + extra == words.Length + 1 ? $"{section}.{path}"
            : null;
        if (form is null || !ReferencePath.IsAsWritten(old))
            return $"`{old.Text}` at {old.Place} names the {KindNames.Of(old.TargetKind)} `{target}`, and would then {(now.Target is null ? "name nothing" : $"name {Named(now)}")}; choose another id";
        _edits.SetInstead(old.Place, form, RenameReason.KeepsMeaning);
        return null;
    }

    private static string Named(Reference reference) => $"the {KindNames.Of(reference.TargetKind)} `{reference.Target}`";

    private static string? SectionOf(EntityKind kind) => KindNames.SectionOf(kind == EntityKind.WorkItem ? EntityKind.Project : kind);

    /// <summary>A text that would be, or no longer be, the name of a thing.</summary>
    private string? OtherPlainName(PlanSnapshot now)
    {
        foreach (var (old, changed) in PlainNames.In(_plan).Zip(PlainNames.In(now)))
        {
            var wanted = old.Named is { } named ? _newPath(named.Kind, named.Path) : null;
            if (wanted != changed.Named?.Path || old.Named?.Kind != changed.Named?.Kind)
                return $"`{old.Place.Source.TextAt(old.Place.Span)}` at {old.Place} would then stand for something else; choose another id";
        }

        return null;
    }

    /// <summary>The first finding of a rule that finds more than before.</summary>
    private string? NewFinding(PlanSnapshot now)
    {
        var before = _plan.Problems.CountBy(problem => problem.Rule).ToDictionary(StringComparer.Ordinal);
        var more = now.Problems.GroupBy(problem => problem.Rule, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > before.GetValueOrDefault(group.Key));
        return more is null ? null : $"the plan would have a new finding: {(more.FirstOrDefault(IsNew) ?? more.First()).Message}";

        bool IsNew(Syntax.Diagnostics.Diagnostic problem) => !_plan.Problems.Any(old => old.Rule == problem.Rule && old.Message == problem.Message);
    }
}
