namespace PlanAsCode.Analysis.Optimizing;

/// <summary>
/// A genetic algorithm over activity lists (Hartmann 1998; Valls, Ballestín and Quintanilla 2008): rounds with growing
/// populations, drawn in turn from priority rules and from around the best list so far.
/// </summary>
internal sealed class GeneticSearch
{
    private const int FirstSize = 24;
    private const int LargestSize = 240;
    private const int MutateOneIn = 25;

    private readonly CompactPlan _plan;
    private readonly PriorityRules _rules;
    private readonly ListEvaluation _evaluation;
    private readonly SearchBudget _budget;
    private readonly SearchDraws _draws;
    private readonly ListSampling _sampling;
    private readonly Crossover _crossover;
    private readonly ListOrder _order;
    private readonly long _leastCost;

    /// <param name="leastCost">A proven bound of <see cref="Score.Cost"/>: the search ends where it is reached.</param>
    public GeneticSearch(CompactPlan plan, PriorityRules rules, ListEvaluation evaluation, SearchBudget budget, SearchDraws draws, long leastCost)
    {
        _plan = plan;
        _rules = rules;
        _evaluation = evaluation;
        _budget = budget;
        _draws = draws;
        _leastCost = leastCost;
        _sampling = new ListSampling(plan, draws);
        _crossover = new Crossover(plan, draws);
        _order = new ListOrder(plan);
        BestList = new int[plan.Count];
        BestStarts = new int[plan.Count];
    }

    public Score Best { get; private set; } = Score.Worst;

    public int[] BestList { get; }

    public int[] BestStarts { get; }

    private bool IsOver => _budget.IsSpent(_evaluation.Schedules) || IsOptimal;

    private bool IsOptimal => Best.Late == 0 && Best.Cost <= _leastCost;

    /// <param name="seeds">Lists to begin with.</param>
    public void Run(IEnumerable<int[]> seeds)
    {
        var size = FirstSize;
        var population = new Population(size, _plan.Count);
        foreach (var seed in seeds) Try(population, seed);
        foreach (var rule in _rules.All)
        {
            _order.Of(rule, population.NewList);
            Evaluate(population);
        }

        for (var round = 0; !IsOver; round++)
        {
            Fill(population, aroundBest: round % 2 == 1);
            Breed(population);
            size = Math.Min(LargestSize, size * 3 / 2);
            population = new Population(size, _plan.Count);
        }

        if (IsOptimal) _budget.SayOptimal();
    }

    private void Try(Population population, int[] list)
    {
        if (IsOver) return;
        list.CopyTo(population.NewList, 0);
        Evaluate(population);
    }

    private bool Evaluate(Population population)
    {
        if (IsOver) return false;
        var score = _evaluation.Evaluate(population.NewList, population.NewStarts);
        if (score < Best)
        {
            Best = score;
            population.NewList.CopyTo(BestList, 0);
            population.NewStarts.CopyTo(BestStarts, 0);
        }

        return score != Score.Worst && population.Add(score.Main);
    }

    private void Fill(Population population, bool aroundBest)
    {
        var tries = 0;
        var places = new int[_plan.Count];
        for (var place = 0; place < places.Length; place++) places[BestList[place]] = place;
        while (!population.IsFull && !IsOver && tries++ < 4 * LargestSize)
        {
            _sampling.Draw(aroundBest && !_draws.OneIn(3) ? places : _rules.All[_draws.Below(2)], population.NewList);
            Evaluate(population);
        }
    }

    /// <summary>Children take the places of the worst until nothing gets better for long.</summary>
    private void Breed(Population population)
    {
        var patience = 12 * population.Count;
        var best = population.Best;
        for (var since = 0; since < patience && population.Count > 1 && !IsOver; since++)
        {
            var mother = Pick(population);
            var father = Pick(population);
            if (mother == father) father = (mother + 1 + _draws.Below(population.Count - 1)) % population.Count;
            if (_draws.OneIn(3)) _crossover.TwoPoints(population.ListOf(mother), population.ListOf(father), population.NewList);
            else _crossover.Peak(population.StartsOf(mother), population.StartsOf(father), population.NewList);
            _crossover.Mutate(population.NewList, MutateOneIn);
            if (!Evaluate(population) || population.Best >= best) continue;
            best = population.Best;
            since = 0;
        }
    }

    /// <summary>The better of two.</summary>
    private int Pick(Population population) => Math.Min(_draws.Below(population.Count), _draws.Below(population.Count));
}
