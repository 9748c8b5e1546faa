using System.Collections.Immutable;
using PlanAsCode.Features.Finding;
using PlanAsCode.Features.Showing;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Navigation;

/// <summary>Everything of a plan whose id, path or title fits what is typed.</summary>
public static class WorkspaceSymbols
{
    /// <summary>What is typed by a person is never meant for more; an empty query asks for all.</summary>
    private const int MostHits = 1000;

    /// <summary>Best first; of an empty query all, in order of declaration.</summary>
    public static ImmutableArray<SymbolHit> Find(PlanSnapshot plan, string query, CancellationToken cancel = default)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [.. EntitiesOf.Plan(plan).Select(entity => Hit(entity, entity.Id, 0))];
        var hits = new List<SymbolHit>();
        foreach (var entity in EntitiesOf.Plan(plan))
        {
            cancel.ThrowIfCancellationRequested();
            if (Hit(entity, words) is { } hit) hits.Add(hit);
        }

        return [.. hits.OrderByDescending(hit => hit.Score).Take(MostHits)];
    }

    private static SymbolHit? Hit(Entity entity, string[] words)
    {
        var (score, name) = (0, entity.Id);
        foreach (var word in words)
        {
            var byId = FuzzyMatch.Score(word, entity.Id);
            var byPath = word.Contains('.', StringComparison.Ordinal) ? FuzzyMatch.Score(word, entity.Path) : FuzzyMatch.ScoreOfPiece(word, entity.Path) / 4;
            var byTitle = entity.Title is { } title ? FuzzyMatch.ScoreOfText(word, title) / 2 : null;
            if (Math.Max(Math.Max(byId ?? -1, byPath ?? -1), byTitle ?? -1) is var best && best < 0) return null;
            score += best;
            // Clients compare names with what was typed once more: what fits has to stand in the name.
            if (byId is not null) continue;
            if (byPath is not null && word.Contains('.', StringComparison.Ordinal)) name = entity.Path;
            else if (byPath is null) name = $"{entity.Id}: {entity.Title}";
        }

        return Hit(entity, name, score);
    }

    private static SymbolHit Hit(Entity entity, string name, int score)
    {
        var dot = entity.Path.LastIndexOf('.');
        return new SymbolHit(entity, name, dot > 0 ? entity.Path[..dot] : KindNames.SectionOf(entity.Kind) ?? "workspace", score);
    }
}

/// <summary>One thing that fits.</summary>
/// <param name="Name">The id; the path, or the id with the title, where those fit what is typed.</param>
/// <param name="Container">The path of what it stands in, else its section.</param>
public sealed record SymbolHit(Entity Entity, string Name, string Container, int Score)
{
    public OutlineKind Kind => EntityOutline.KindOf(Entity);

    /// <summary>True where it no longer counts: dropped, superseded or rejected.</summary>
    public bool IsDropped => EntityOutline.IsDropped(Entity);
}
