using System.Globalization;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Syntax.Yaml.Checking;

/// <summary>Leads each alias of a document to the node it stands for, and finds those that lead nowhere, in a circle or too far.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, YamlNode> _known = new(StringComparer.Ordinal);
    private readonly HashSet<YamlNode> _open = [];
    private readonly Dictionary<YamlNode, long> _followed = [];
    private readonly List<Problem> _problems;
    private readonly int _maxAliases;
    private long _total;
    private bool _overLimit;

    private Anchors(int maxAliases, List<Problem> problems)
    {
        _maxAliases = maxAliases;
        _problems = problems;
    }

    /// <summary>Resolves the aliases of one document; the limit counts aliases inside what an alias stands for again, as a reader follows them.</summary>
    public static void Resolve(YamlNode document, int maxAliases, List<Problem> problems) => new Anchors(maxAliases, problems).Visit(document);

    private long Visit(YamlNode node)
    {
        if (node is YamlAlias alias) return Follow(alias);
        if (node.Anchor != null) _known[node.Anchor] = node;
        if (node is not (YamlMapping or YamlSequence)) return 0;
        _open.Add(node);
        var followed = 0L;
        if (node is YamlSequence sequence)
        {
            foreach (var item in sequence.Items) followed = Math.Min(followed + Visit(item), int.MaxValue);
        }
        else
        {
            foreach (var entry in ((YamlMapping)node).Entries) followed = Math.Min(followed + Visit(entry.Key) + Visit(entry.Value), int.MaxValue);
        }

        _open.Remove(node);
        if (node.Anchor != null) _followed[node] = followed;
        return followed;
    }

    private long Follow(YamlAlias alias)
    {
        alias.Target = null;
        if (!_known.TryGetValue(alias.Name, out var target))
        {
            _problems.Add(ForbiddenPlainValues.IsLikelyText(alias) ? ForbiddenPlainValues.Of(alias) : Unknown(alias));
            return 0;
        }

        if (_open.Contains(target))
        {
            _problems.Add(Problem.Error("alias-cycle", $"`*{alias.Name}` stands inside `&{alias.Name}`: it would contain itself", alias.Span) with
            {
                Related = [($"`&{alias.Name}` begins here", new TextSpan(target.Span.Start, 0))],
            });
            return 0;
        }

        var followed = 1 + _followed.GetValueOrDefault(target);
        _total += followed;
        if (_total <= _maxAliases)
        {
            alias.Target = target;
            return followed;
        }

        if (!_overLimit) _problems.Add(TooMany(alias));
        _overLimit = true;
        return 0;
    }

    private Problem Unknown(YamlAlias alias)
    {
        var near = NearestName.To(alias.Name, _known.Keys);
        var hint = near == null ? "write the value in quotes if `*` belongs to the text" : $"did you mean `*{near}`?";
        return Problem.Error("unknown-alias", $"no `&{alias.Name}` stands before `*{alias.Name}`; {hint}", alias.Span);
    }

    private Problem TooMany(YamlAlias alias) => Problem.Error(
        "too-many-aliases",
        string.Create(CultureInfo.InvariantCulture, $"more than {_maxAliases} aliases to follow (`workspace.limits`); from here on they are left out"),
        alias.Span);
}
