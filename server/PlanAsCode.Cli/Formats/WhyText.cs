using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PlanAsCode.Analysis;
using PlanAsCode.Analysis.Scheduling;

namespace PlanAsCode.Cli.Formats;

/// <summary>Why a task lies where it lies: a numbered chain from it back to what nothing binds any more.</summary>
public sealed class WhyText
{
    private const string Indent = "   ";

    // As many at each end of a chain that is too long to read; the JSON has all of it.
    private const int ShownAtEnd = 20;

    private readonly StringBuilder _text = new();
    private readonly PlanAnalysis _analysis;
    private readonly Palette _palette;
    private readonly int _width;

    private WhyText(PlanAnalysis analysis, Palette palette, int width)
    {
        _analysis = analysis;
        _palette = palette;
        _width = width;
    }

    /// <param name="path">Of a task, group or project.</param>
    public static string Of(string path, PlanAnalysis analysis, Palette palette, int width)
    {
        var text = new WhyText(analysis, palette, width);
        text.Write(path);
        return text._text.ToString();
    }

    /// <summary>A task has one chain, unless a link holds the finish of begun work; a group has two, unless one task is its first and last.</summary>
    public static bool IsSame(ImmutableArray<ReasonStep> start, ImmutableArray<ReasonStep> finish) => start.SequenceEqual(finish);

    private void Write(string path)
    {
        if (_analysis.Schedule.Find(path) is { IsScheduled: false } task)
        {
            WriteWithout(task);
            return;
        }

        var start = ReasonChain.ToStart(_analysis.Schedule, path);
        var finish = ReasonChain.ToFinish(_analysis.Schedule, path);
        if (finish.IsEmpty)
        {
            _text.Append(CultureInfo.InvariantCulture, $"{path} has no dates: no task of it has any\n");
            return;
        }

        if (IsSame(start, finish))
        {
            var (first, last) = (start[0].Task.StartDate, finish[0].Task.FinishDate);
            WriteChain(first == last ? $"Why {path} is on {Day(first)}" : $"Why {path} starts on {Day(first)} and finishes on {Day(last)}", finish);
            return;
        }

        WriteChain($"Why {path} starts on {Day(start[0].Task.StartDate)}", start);
        _text.Append('\n');
        WriteChain($"Why {path} finishes on {Day(finish[0].Task.FinishDate)}", finish);
    }

    private void WriteWithout(TaskDates task)
    {
        var chain = ReasonChain.Without(_analysis.Schedule, task.Path);
        if (chain.IsEmpty) chain = [task];
        var left = chain.Length - (2 * ShownAtEnd);
        for (var i = 0; i < chain.Length; i++)
        {
            if (i == ShownAtEnd && left > 1) i += MoreSteps(left);
            _text.Append(CultureInfo.InvariantCulture, $"{_palette.Bold(Shown.Line(chain[i].Item.Name))} ({chain[i].Path}) has no dates: {Shown.Line(chain[i].WhyNot ?? "")}\n");
        }

        if (chain[^1].Remedy is { } remedy) _text.Append(_palette.Dim($"{Indent}mend: {Shown.Line(remedy)}")).Append('\n');
    }

    private int MoreSteps(int left)
    {
        _text.Append(_palette.Dim(string.Create(CultureInfo.InvariantCulture, $"... {left} more steps; `--format json` has all"))).Append('\n');
        return left;
    }

    private void WriteChain(string head, ImmutableArray<ReasonStep> steps)
    {
        _text.Append(_palette.Bold(head)).Append('\n');
        var left = steps.Length - (2 * ShownAtEnd);
        for (var i = 0; i < steps.Length; i++)
        {
            if (i == ShownAtEnd && left > 1) i += MoreSteps(left);
            WriteStep(i + 1, steps[i]);
        }
    }

    private void WriteStep(int number, ReasonStep step)
    {
        var task = step.Task;
        var people = string.Join(", ", task.Bookings.Select(booking => _analysis.Plan.Resources.Find(booking.Resource)?.Name ?? booking.Resource));
        Wrap(
            string.Create(CultureInfo.InvariantCulture, $"{number}. ").PadRight(Indent.Length),
            $"{task.Item.Name} ({task.Path}), {Days(task)}{(people.Length > 0 ? ", " : "")}{people}");
        var reason = ReasonWords.Of(step.Reason, task.Item, _analysis.Plan);
        Wrap(Indent, reason + (step.WaitedDays >= 0.05m ? $"; waited {PlanAsCode.Analysis.Rules.Words.WorkingDays(step.WaitedDays)}" : ""));
        if (ReasonRemedy.Of(step.Reason, _analysis.Plan) is { } remedy) Wrap(Indent, $"sooner: {remedy}", _palette.Dim);
    }

    /// <summary>Words in lines as wide as the terminal, all but the first indented.</summary>
    private void Wrap(string lead, string words, Func<string, string>? colour = null)
    {
        var line = new StringBuilder();
        foreach (var word in Shown.Line(words).Split(' '))
        {
            if (line.Length > 0 && lead.Length + Shown.Columns(line.ToString()) + 1 + Shown.Columns(word) > _width)
            {
                Put(lead, line, colour);
                lead = Indent;
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        Put(lead, line, colour);
    }

    private void Put(string lead, StringBuilder line, Func<string, string>? colour)
    {
        _text.Append(lead).Append(colour is null ? line.ToString() : colour(line.ToString())).Append('\n');
        line.Clear();
    }

    private static string Days(TaskDates task) =>
        task.StartDate == task.FinishDate ? Day(task.StartDate) : $"{Day(task.StartDate)} to {Day(task.FinishDate)}";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
