using System.Collections.Immutable;
using PlanAsCode.Features.Changing.Writing;
using PlanAsCode.Features.Finding;
using PlanAsCode.Model;
using PlanAsCode.Model.Binding;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Yaml.Editing;

namespace PlanAsCode.Features.Changing.Fixing;

/// <summary>Writes the person, task, risk, goal, calendar … that a reference names and that is not there yet.</summary>
internal static class CreateMissing
{
    private const string UnknownReference = "unknown-reference";

    /// <summary>A name that may be of more kinds is a link in a text: what was meant is anybody's guess.</summary>
    private const int MostKinds = 3;

    public static IEnumerable<OfferedChange> At(ChangeQuestion question)
    {
        foreach (var finding in question.FindingsOf(UnknownReference))
        {
            if (question.Index.ReferenceAt(question.File.Path, finding.Place.Span.Start) is not { Reference: { IsResolved: false } reference } use) continue;
            var kinds = KindsOf(use);
            if (kinds.Length > MostKinds) continue;
            foreach (var kind in kinds)
            {
                if (Place(question, use, kind) is not { } edit) continue;
                var elsewhere = edit.Path == question.File.Path ? "" : $" in {edit.Path}";
                var name = SectionIn(reference) is { } section ? reference.Text[(section.Length + 1)..] : reference.Text;
                var title = $"Create the {Word(question, kind)} `{name}`{elsewhere}";
                yield return new OfferedChange(title, ChangeKinds.QuickFix) { Mends = [finding], Make = () => Checked(question.Plan, reference, edit) };
            }
        }
    }

    /// <summary>Refused where the name would still lead nowhere.</summary>
    private static ChangeResult Checked(PlanSnapshot plan, Reference reference, FileEdit edit)
    {
        var result = Offer.Readable(plan, [edit]);
        if (result.Problem is not null) return result;
        var now = ChangedFiles.Of(plan, [edit])!;
        if (now.NewError() is { } error) return ChangeResult.Refused(error);
        return Unknown(now.Now) < Unknown(plan) ? result : ChangeResult.Refused($"`{reference.Text}` would still name nothing");

        int Unknown(PlanSnapshot one) => one.References.Count(use => !use.Reference.IsResolved && use.Reference.Text == reference.Text);
    }

    private static FileEdit? Place(ChangeQuestion question, ReferenceUse use, EntityKind kind)
    {
        var path = SectionIn(use.Reference) is { } section ? use.Reference.Text[(section.Length + 1)..] : use.Reference.Text;
        var dot = path.LastIndexOf('.');
        var id = path[(dot + 1)..];
        if (Identifier.Problem(id, kind) is not null) return null;
        var entry = $"{id}: {Body(question, id, kind)}";
        if (kind == EntityKind.WorkItem)
            return Around(question, use.Holder, dot < 0 ? null : path[..dot]) is { } holder ? NewEntity.InTasks(question.File, holder, entry) : null;
        return dot < 0 ? NewEntity.InSection(question.File, kind, entry) : null;
    }

    /// <summary>The project or group that a new task belongs to: the one that its path names, else the one around the task that names it.</summary>
    private static Entity? Around(ChangeQuestion question, Entity holder, string? path)
    {
        if (path is null)
            return holder is WorkItem item ? Find(question, item.GroupPath ?? item.ProjectPath) : null;
        for (var scope = holder.Path; ; scope = scope[..scope.LastIndexOf('.')])
        {
            if (Find(question, $"{scope}.{path}") is { } inner) return inner;
            if (!scope.Contains('.', StringComparison.Ordinal)) return Find(question, path);
        }
    }

    private static Entity? Find(ChangeQuestion question, string path) =>
        question.Index.Find(EntityKind.WorkItem, path) is WorkItem { IsGroup: true } group ? group : question.Index.Find(EntityKind.Project, path);

    /// <summary>What a field takes.</summary>
    private static ImmutableArray<EntityKind> KindsOf(ReferenceUse use)
    {
        if (ReferencePath.IsInText(use.Reference))
        {
            if (SectionIn(use.Reference) is not { } section) return [.. KeyCatalog.Kinds];
            var isTask = section == "projects" && use.Reference.Text.Count('.') > 1;
            return isTask ? [EntityKind.WorkItem] : [KeyCatalog.Kinds.First(kind => KindNames.SectionOf(kind) == section)];
        }

        var open = new Stack<FieldType>();
        if (KeyCatalog.Of(use.Holder.Kind).Find(use.Field) is { } key) open.Push(key.Type);
        while (open.TryPop(out var type))
        {
            if (type is ReferenceType { Kinds: var kinds }) return kinds;
            if (type is ListType list) open.Push(list.Item);
            if (type is not OneOfType choices) continue;
            foreach (var choice in choices.Choices.Reverse()) open.Push(choice);
        }

        return [use.Reference.TargetKind];
    }

    /// <summary>What a link in a text says of the kind: <c>risks</c> of <c>[[risks.late]]</c>.</summary>
    private static string? SectionIn(Reference reference)
    {
        var dot = reference.Text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && ReferencePath.IsInText(reference) && KeyCatalog.Kinds.Any(kind => KindNames.SectionOf(kind) == reference.Text[..dot]) ? reference.Text[..dot] : null;
    }

    private static string Word(ChangeQuestion question, EntityKind kind) =>
        kind != EntityKind.Resource ? KindNames.Of(kind) : IsEquipment(question) ? "equipment" : "person";

    private static bool IsEquipment(ChangeQuestion question) => question.Cursor.Key == AssignmentKeys.Equipment;

    private static string Body(ChangeQuestion question, string id, EntityKind kind)
    {
        var title = ScalarText.Of(NewEntity.TitleOf(id));
        return kind switch
        {
            EntityKind.Resource when IsEquipment(question) => $"{{kind: equipment, name: {title}}}",
            EntityKind.Resource or EntityKind.Stakeholder => $"{{name: {title}}}",
            EntityKind.Calendar => "{week: mon-fri, hours: 8h}",
            EntityKind.Iteration => NextIteration(question),
            _ => $"{{title: {title}}}",
        };
    }

    /// <summary>As long as the last one, right behind it; two weeks from as-of where there is none.</summary>
    private static string NextIteration(ChangeQuestion question)
    {
        var last = question.Plan.Iterations.All.Where(one => one is { Start: not null, Finish: not null }).MaxBy(one => one.Finish!.Last);
        var start = last?.Finish?.Last.AddDays(1) ?? question.AsOf;
        var days = last is null ? 14 : Math.Max(1, last.Finish!.Last.DayNumber - last.Start!.First.DayNumber + 1);
        // Weekends between two iterations stay between them.
        var before = question.Plan.Iterations.All.Where(one => one.Finish?.Last < last?.Start?.First).MaxBy(one => one.Finish!.Last);
        if (before is not null) start = start.AddDays(last!.Start!.First.DayNumber - before.Finish!.Last.DayNumber - 1);
        return $"{{start: {start:yyyy-MM-dd}, finish: {start.AddDays(days - 1):yyyy-MM-dd}}}";
    }
}
