using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml.Checking;
using PlanAsCode.Syntax.Yaml.Splitting;

namespace PlanAsCode.Syntax.Yaml.Reading;

/// <summary>
/// Reads a broken stretch round by round: each round reports the first error, tries some changes around it and keeps the
/// one that gets furthest. What a change takes out stays in the tree as a broken <see cref="YamlMissing"/>.
/// </summary>
internal sealed class Recovery
{
    private const int MaxRounds = 12;

    private readonly LineTable _lines;
    private readonly Stretch _stretch;
    private readonly Shape _shape;
    private readonly int _maxDepth;
    private readonly int _depthAllowed;
    private readonly List<Patch> _patches = [];
    private readonly List<Problem> _problems = [];
    private long _budget;

    private Recovery(LineTable lines, Stretch stretch, Shape shape, int depth, int maxDepth)
    {
        _lines = lines;
        _stretch = stretch;
        _shape = shape;
        _maxDepth = maxDepth;
        _depthAllowed = maxDepth - depth;
        // Bounds the work in a long text that cannot be split, such as one flow map over the whole file.
        _budget = 2_000_000 + (2L * (lines.StartOf(stretch.End) - lines.StartOf(stretch.First)));
    }

    /// <param name="depth">How many collections the stretch lies in, of <paramref name="maxDepth"/>.</param>
    public static YamlNode Read(LineTable lines, Stretch stretch, Shape shape, int depth, int maxDepth, Findings findings)
    {
        var first = lines[stretch.First];
        if (shape == Shape.Entry && first is { KeyColumn: < 0, IsComplexKey: false } && !lines.IsDashAt(stretch.First, stretch.Column))
            return LineWithoutKey(lines, stretch, findings);
        return new Recovery(lines, stretch, shape, depth, maxDepth).Run(findings);
    }

    private static YamlNode LineWithoutKey(LineTable lines, Stretch stretch, Findings findings)
    {
        var last = stretch.End - 1;
        while (last > stretch.First && lines[last].Kind != LineKind.Content) last--;
        for (var at = stretch.First; at < stretch.End; at++)
        {
            if (lines.CommentOf(at) is { } comment) findings.Comments.Add(comment);
        }

        var first = lines[stretch.First];
        findings.Problems.Add(FailureWords.ColonMissing(lines.Text, TextSpan.FromBounds(first.TextAt, first.ContentEnd)));
        return Broken.Of(Shape.Entry, TextSpan.FromBounds(first.TextAt, Math.Max(first.ContentEnd, lines[last].ContentEnd)));
    }

    private YamlNode Run(Findings findings)
    {
        var (text, read) = Try(null);
        for (var round = 0; round < MaxRounds && !Fits(read); round++)
        {
            var at = Math.Clamp(ReachOf(text, read), _lines.StartOf(_stretch.First), _lines.StartOf(_stretch.End));
            Report(FailureWords.Of(_lines, _stretch, at, read.Failure?.Reason ?? "", _maxDepth));
            if (read.Failure?.Reason == ReadFailure.TooDeep || FurthestFrom(at) is not { } next) break;
            _patches.Add(next);
            (text, read) = Try(null);
        }

        findings.Problems.AddRange(_problems);
        if (read.Documents.Length > 0 && IsOfShape(read.Documents[0])) return WithoutSaid(read).Into(findings);
        findings.Comments.AddRange(read.Comments);
        return Broken.Of(_shape, _lines.HeadOf(_stretch));
    }

    private Patch? FurthestFrom(int at)
    {
        Patch? best = null;
        var furthest = at;
        foreach (var candidate in Candidates.At(_lines, _stretch, at))
        {
            if (_budget <= 0) return best;
            if (_patches.Exists(patch => Overlaps(patch, candidate))) continue;
            var (text, read) = Try(candidate);
            if (Fits(read)) return candidate;
            var reach = read.Failure == null ? at : ReachOf(text, read);
            if (reach <= furthest) continue;
            furthest = reach;
            best = candidate;
        }

        return best;
    }

    private (PatchedText Text, ReadResult Read) Try(Patch? candidate)
    {
        var text = _lines.TextOf(_stretch, candidate is { } patch ? [.. _patches, patch] : _patches);
        var read = TreeReader.Read(text, _depthAllowed);
        _budget -= 200 + Math.Min(text.Text.Length, read.Failure?.End ?? text.Text.Length);
        return (text, read);
    }

    private int ReachOf(PatchedText text, ReadResult read) =>
        read.Failure is { } failure ? text.ToSource(Math.Min(failure.Start, text.Text.Length)) : _lines[_stretch.First].TextAt;

    private bool Fits(ReadResult read) => read.Failure == null && read.Documents.Length == 1 && IsOfShape(read.Documents[0]);

    private bool IsOfShape(YamlNode node) => _shape switch
    {
        Shape.Entry => node is YamlMapping { IsFlow: false, Entries.Length: > 0 },
        Shape.Item => node is YamlSequence { IsFlow: false, Items.Length: > 0 },
        _ => true,
    };

    private void Report(Problem problem)
    {
        if (!_problems.Exists(earlier => earlier.Span.Start == problem.Span.Start)) _problems.Add(problem);
    }

    /// <summary>What the mended text shows at the place of a mistake is that mistake.</summary>
    private ReadResult WithoutSaid(ReadResult read) =>
        read with { Problems = read.Problems.RemoveAll(problem => _problems.Exists(said => said.Span == problem.Span)) };

    private static bool Overlaps(Patch one, Patch other) =>
        one.Start == other.Start || (one.Start < other.Start + other.Length && other.Start < one.Start + one.Length);
}
