using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Analysis.Rules;

/// <summary>
/// Entities with text that cannot be read. What they seem to lack may stand in that text, so a finding at their key would be a
/// second one for the same mistake.
/// </summary>
internal sealed class DamagedEntities
{
    private readonly HashSet<(string Path, TextSpan Key)> _keys = [];

    public static DamagedEntities In(PlanSnapshot plan)
    {
        var damaged = new DamagedEntities();
        HashSet<(string, TextSpan)>? declared = null;
        foreach (var file in plan.Files)
        {
            foreach (var problem in file.Problems.Where(problem => problem.Rule == "syntax-error"))
            {
                declared ??= DeclaredIn(plan);
                if (OwnerOf(file, problem.Place.Span.Start, declared) is { } key) damaged._keys.Add((file.Source.Path, key));
            }
        }

        return damaged;
    }

    public bool Contains(Place key) => _keys.Contains((key.Path, key.Span));

    /// <summary>The key of the innermost entity around an offset; null between entities, such as among the tasks of a project.</summary>
    private static TextSpan? OwnerOf(YamlFile file, int at, HashSet<(string, TextSpan)> declared)
    {
        TextSpan? owner = null;
        var next = file.Documents.FirstOrDefault(document => Holds(file, document.Span.Start, document.Span.End, at));
        while (next is not null)
        {
            if (next is YamlSequence list)
            {
                next = list.Items.LastOrDefault(item => Holds(file, item.Span.Start, item.Span.End, at));
                continue;
            }

            if (next is not YamlMapping map) break;
            if (map.Entries.Any(entry => declared.Contains((file.Source.Path, entry.Key.Span)))) owner = null;
            var inside = map.Entries.LastOrDefault(entry => Holds(file, entry.Key.Span.Start, Math.Max(entry.Key.Span.End, entry.Value.Span.End), at));
            if (inside is not null && declared.Contains((file.Source.Path, inside.Key.Span))) owner = inside.Key.Span;
            next = inside?.Value;
        }

        return owner;
    }

    /// <summary>What follows on the last line belongs to it too: it may be what was cut off.</summary>
    private static bool Holds(YamlFile file, int start, int end, int at) =>
        start <= at && (at < end || file.Source.Text.AsSpan(end, at - end).IndexOfAny('\r', '\n') < 0);

    private static HashSet<(string, TextSpan)> DeclaredIn(PlanSnapshot plan)
    {
        IEnumerable<Entity> all =
        [
            .. plan.Projects.All, .. plan.WorkItems.All, .. plan.Goals.All, .. plan.Goals.All.SelectMany(goal => goal.Measures),
            .. plan.Resources.All, .. plan.Risks.All, .. plan.Iterations.All, .. plan.Stakeholders.All, .. plan.Communications.All,
            .. plan.Lessons.All, .. plan.Calendars.All, .. plan.Projects.All.SelectMany(project => project.Updates),
        ];
        return all.SelectMany(entity => entity.Declarations.Add(entity.Place)).Select(place => (place.Path, place.Span)).ToHashSet();
    }
}
