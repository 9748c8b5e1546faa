using PlanAsCode.Analysis.Scheduling;
using PlanAsCode.Model.Values;

namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Reads the steps of <see cref="LogicEngine"/> out of a network, in an order in which each stands behind what it needs.</summary>
internal sealed class KernelReader
{
    private readonly SchedulePasses _passes;
    private readonly Network _network;
    private readonly CompactCalendars _calendars;
    private readonly KernelWorkReader _works;
    private readonly bool _needsStarts;
    private readonly bool[] _hasGate;
    private readonly bool[] _asksStart;
    private readonly bool[] _asksFinish;

    /// <param name="needsStarts">Somebody asks when each leaf starts.</param>
    public KernelReader(SchedulePasses passes, CompactCalendars calendars, bool needsStarts)
    {
        _passes = passes;
        _network = passes.Network;
        _calendars = calendars;
        _needsStarts = needsStarts;
        _works = new KernelWorkReader(_network, _calendars);
        _hasGate = new bool[_network.Count];
        _asksStart = new bool[_network.Count];
        _asksFinish = new bool[_network.Count];
        FindAsked();
    }

    public KernelStep[] Steps()
    {
        var steps = new List<KernelStep>(_network.Count);
        for (var unit = 0; unit < _passes.Steps.Units.Count; unit++)
        {
            foreach (var step in _passes.Steps.Units[unit])
            {
                if (Of(step, StepGraph.KindOf(_network, step)) is { } found) steps.Add(found);
            }
        }

        return [.. steps];
    }

    private KernelStep? Of(int step, StepKind kind)
    {
        var entity = step % _network.Count;
        return kind switch
        {
            StepKind.Place => OfLeaf(_network.Leaves[entity]!),
            StepKind.Gate when _hasGate[entity] => new GateStep(entity, GateOf(_network.Parent[entity]), Links(entity, bindsFinish: false)),
            StepKind.Start when _asksStart[entity] => OfSpan(entity, isFinish: false),
            StepKind.Finish when _asksFinish[entity] => OfSpan(entity, isFinish: true),
            _ => null,
        };
    }

    /// <summary>What is linked to or from itself, or through a span around it.</summary>
    private void FindAsked()
    {
        foreach (var link in _network.Links)
        {
            (link.FromFinish ? _asksFinish : _asksStart)[link.From] = true;
            if (_network.IsSpan(link.To)) _hasGate[link.To] = true;
        }

        // Groups stand before what is in them; projects, which stand behind, first.
        for (var pass = 0; pass < _network.Count; pass++)
        {
            var entity = (pass + _network.ItemCount) % _network.Count;
            if (_network.Parent[entity] is not (>= 0 and var parent)) continue;
            _hasGate[entity] |= _hasGate[parent];
            _asksStart[entity] |= _asksStart[parent];
            _asksFinish[entity] |= _asksFinish[parent];
        }
    }

    private int GateOf(int span) => span >= 0 && _hasGate[span] ? span : -1;

    private KernelLink[] Links(int entity, bool bindsFinish)
    {
        var links = new List<KernelLink>();
        foreach (var number in _network.Incoming[entity])
        {
            var link = _network.Links[number];
            if (_passes.Early.IsKnown(link.From) && (bindsFinish || link.BindsStart)) links.Add(new KernelLink(link, _calendars.Of(_network.CalendarOf[entity])));
        }

        return [.. links];
    }

    private SpanStep OfSpan(int span, bool isFinish)
    {
        var known = _network.Children[span].ToArray().Where(_passes.Early.IsKnown).ToList();
        var weight = known.Count == 0 ? SpanWeight.Dropped : known.Max(_network.WeightOf);
        return new SpanStep(
            span,
            weight == SpanWeight.Dropped ? [] : [.. known.Where(child => _network.WeightOf(child) == weight)],
            [.. known.Where(child => _network.WeightOf(child) == SpanWeight.Dropped)],
            isFinish,
            span - _network.ItemCount,
            isFinish && span >= _network.ItemCount ? ProjectEnd.Of(_network, span, Counts, _calendars.Of(_network.CalendarOf[span])) : null);
    }

    private bool Counts(int leaf) => _passes.Early.IsKnown(leaf) && !_network.Leaves[leaf]!.IsDropped;

    private KernelStep OfLeaf(Leaf leaf)
    {
        var early = _passes.Early;
        var item = leaf.Index;
        if (!early.IsKnown(item)) return new AbsentStep(item);
        if (leaf.IsDone || (leaf.IsRepeated && !leaf.IsDropped)) return new FixedStep(item, early.Start[item].Minutes, early.Finish[item].Minutes);
        var links = Links(item, bindsFinish: true);
        var resumes = leaf.IsDoing && !leaf.IsDropped;
        var resumesAt = Instant.Max(_network.AsOf, early.Start[item]);
        return new LeafStep
        {
            Item = item,
            NotBefore = resumes ? resumesAt.Minutes : leaf.IsDropped ? 0 : leaf.NotBefore.Minutes,
            Gate = GateOf(_network.Parent[item]),
            Links = links,
            Calendar = _calendars.Of(leaf.Calendar),
            Work = leaf.IsInstant ? null : _works.Of(leaf, Array.Exists(links, link => !link.BindsStart)),
            PlanAhead = _works.PlanAhead(leaf),
            Began = resumes ? early.Start[item].Minutes : -1,
            Ended = resumes ? Pinned.Ended(leaf, resumesAt, early.Start[item]).Minutes : -1,
            NeedsStart = _needsStarts || _asksStart[item] || leaf.Demand.Equipment.Length > 0,
        };
    }
}
