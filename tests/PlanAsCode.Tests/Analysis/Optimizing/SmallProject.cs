using System.Globalization;
using System.Text;
using CsCheck;

namespace PlanAsCode.Tests.Analysis.Optimizing;

/// <summary>A project of a few tasks on two machines, small enough for every order of it to be tried.</summary>
internal sealed record SmallProject((int Days, int First, int Second, int Before, int Priority)[] Tasks)
{
    private const int Units = 3;

    public static readonly Gen<SmallProject> Any = Of(Gen.Const(500));

    public static readonly Gen<SmallProject> WithPriorities = Of(Gen.OneOf(300, 500, 500, 500, 700));

    /// <summary>One day of the week is like the other, so that a day is a step of time.</summary>
    public string Plan
    {
        get
        {
            var text = new StringBuilder("""
                workspace: {as-of: 2026-03-02, calendar: always}
                calendars: {always: {week: mon-sun, hours: 8h}}
                resources: {one: {kind: equipment, units: 3}, two: {kind: equipment, units: 3}}
                projects:
                  p:
                    start: 2026-03-02
                    tasks:

                """.ReplaceLineEndings("\n"));
            for (var i = 0; i < Tasks.Length; i++)
            {
                var (days, first, second, _, priority) = Tasks[i];
                var before = Before(i);
                text.Append(CultureInfo.InvariantCulture, $"      t{i}: {{duration: {days}d, assign: [{{equipment: one, units: {first}}}, {{equipment: two, units: {second}}}]");
                if (priority != 500) text.Append(CultureInfo.InvariantCulture, $", priority: {priority}");
                if (before.Count > 0) text.Append(CultureInfo.InvariantCulture, $", after: [{string.Join(", ", before.Select(other => $"t{other}"))}]");
                text.Append("}\n");
            }

            return text.ToString();
        }
    }

    /// <summary>The least number of days, by trying every order: one of them is the best there is (Sprecher, Kolisch and Drexl 1995).</summary>
    public int Best()
    {
        var best = int.MaxValue;
        Try(new int[Tasks.Length], 0, ref best);
        return best;
    }

    /// <summary>By task its own priority, or that of what waits for it.</summary>
    public int[] Inherited(Func<int, int> own)
    {
        var inherited = new int[Tasks.Length];
        for (var i = Tasks.Length - 1; i >= 0; i--)
        {
            inherited[i] = Math.Max(inherited[i], own(i));
            foreach (var other in Before(i)) inherited[other] = Math.Max(inherited[other], inherited[i]);
        }

        return inherited;
    }

    private static Gen<SmallProject> Of(Gen<int> priority) =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, Units], Gen.Int[1, Units], Gen.Int[0, 63], priority).Array[2, 6].Select(tasks => new SmallProject(tasks));

    /// <summary>Bits of the number name earlier tasks, each third one.</summary>
    private List<int> Before(int task) => [.. Enumerable.Range(0, task).Where(other => (Tasks[task].Before >> other & 1) == 1 && (other + task) % 3 == 0)];

    private void Try(int[] order, int placed, ref int best)
    {
        if (placed == order.Length)
        {
            best = Math.Min(best, Days(order));
            return;
        }

        for (var task = 0; task < order.Length; task++)
        {
            if (order.Take(placed).Contains(task) || Before(task).Exists(other => !order.Take(placed).Contains(other))) continue;
            order[placed] = task;
            Try(order, placed + 1, ref best);
        }
    }

    private int Days(int[] order)
    {
        var used = new int[2, 64];
        var finish = new int[order.Length];
        foreach (var task in order)
        {
            var (days, first, second, _, _) = Tasks[task];
            var start = Before(task).Select(other => finish[other]).DefaultIfEmpty(0).Max();
            while (Enumerable.Range(start, days).Any(day => used[0, day] + first > Units || used[1, day] + second > Units)) start++;
            for (var day = start; day < start + days; day++) (used[0, day], used[1, day]) = (used[0, day] + first, used[1, day] + second);
            finish[task] = start + days;
        }

        return finish.Max();
    }
}
