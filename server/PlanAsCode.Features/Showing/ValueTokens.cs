using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Features.Showing;

/// <summary>The tokens of one value, by what the language takes in its place.</summary>
internal static class ValueTokens
{
    private static readonly FrozenSet<FieldType> Dates = new FieldType[] { Scalars.Date, Scalars.SingleDay, Scalars.DateRange }.ToFrozenSet<FieldType>(ReferenceEqualityComparer.Instance);

    private static readonly FrozenSet<FieldType> Quantities = new FieldType[]
    {
        Scalars.Quantity, Scalars.Estimate, Scalars.Percentage, Scalars.Money, Scalars.MoneyEstimate, Scalars.Rate, Scalars.Limit, Scalars.DaySpans, Scalars.FileSize,
    }.ToFrozenSet<FieldType>(ReferenceEqualityComparer.Instance);

    private static readonly FrozenSet<FieldType> Words = new FieldType[] { Scalars.Boolean, Scalars.Weekdays, Scalars.CurrencyCode }.ToFrozenSet<FieldType>(ReferenceEqualityComparer.Instance);

    private static readonly ConditionalWeakTable<OneOfType, FieldType[]> Forms = [];

    public static void Add(TokenList tokens, SourceText source, YamlScalar scalar, FieldType? type)
    {
        var chosen = Chosen(type, scalar.Value);
        if (chosen is ReferenceType reference) AddReference(tokens, source, scalar, reference);
        else if (chosen is ScalarType { HasLinks: true }) AddText(tokens, source, scalar.Span);
        else if (chosen == Scalars.Recurrence) AddRecurrence(tokens, source, scalar);
        else AddPlain(tokens, scalar, chosen);
    }

    /// <summary>As one token.</summary>
    public static void AddPlain(TokenList tokens, YamlScalar scalar, FieldType? type)
    {
        var (kind, modifiers) = Look(Chosen(type, scalar.Value), scalar);
        tokens.Add(scalar.Span, kind, modifiers);
    }

    private static (TokenType Type, TokenModifiers Modifiers) Look(FieldType? type, YamlScalar scalar) => type switch
    {
        null when scalar.Style == ScalarStyle.Plain && NumberText.Read(scalar.Value).Ok => (TokenType.Number, TokenModifiers.None),
        null => (TokenType.Text, TokenModifiers.None),
        WordsType words => (words.Allowed.Contains(scalar.Value) ? TokenType.EnumMember : TokenType.Text, TokenModifiers.None),
        ScalarType when Dates.Contains(type) => (TokenType.Number, TokenModifiers.Date),
        ScalarType when Quantities.Contains(type) => (TokenType.Number, TokenModifiers.Quantity),
        ScalarType when Words.Contains(type) => (TokenType.EnumMember, TokenModifiers.None),
        ScalarType { Limits: not null } => (StartsWithLetter(scalar.Value) ? TokenType.EnumMember : TokenType.Number, TokenModifiers.None),
        _ => (TokenType.Text, TokenModifiers.None),
    };

    /// <summary>Of several forms the one that a text has.</summary>
    private static FieldType? Chosen(FieldType? type, string text)
    {
        if (type is not OneOfType several) return type;
        var forms = Forms.GetValue(several, static one => [.. one.Choices.Where(choice => choice is ScalarType or WordsType or ReferenceType)]);
        if (forms.Length == 1) return forms[0];
        // Loops, as every value of a file comes by here.
        FieldType? number = null;
        FieldType? other = null;
        foreach (var form in forms)
        {
            if (form is WordsType words && words.Allowed.Contains(text)) return form;
            if (form is not ScalarType { Limits: not null }) other ??= form;
            else if (number is null && (StartsWithLetter(text) ? form == Scalars.Level : NumberText.Read(text).Ok)) number = form;
        }

        return number ?? other ?? (forms.Length > 0 ? forms[0] : null);
    }

    private static void AddReference(TokenList tokens, SourceText source, YamlScalar scalar, ReferenceType reference)
    {
        var inside = Finding.Quotes.Inside(source, scalar.Span);
        var text = source.Text.AsSpan(inside.Start, inside.Length);
        var (type, modifiers) = KindTokens.OfReference(reference.Kinds);
        var end = reference.Form == ReferenceForm.Plain ? text.Length : EndOfName(text, reference.Form);
        tokens.Add(new TextSpan(inside.Start, end), type, modifiers);
        if (end < text.Length) AddBehindName(tokens, inside.Start, text, end);
    }

    private static int EndOfName(ReadOnlySpan<char> text, ReferenceForm form)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !(form == ReferenceForm.Link && text[end] == '+')) end++;
        return end;
    }

    /// <summary>A link type, then a lag; or a share.</summary>
    private static void AddBehindName(TokenList tokens, int start, ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        var letters = at;
        while (letters < text.Length && char.IsAsciiLetter(text[letters])) letters++;
        if (letters > at) tokens.Add(TextSpan.FromBounds(start + at, start + letters), TokenType.Operator);
        while (letters < text.Length && char.IsWhiteSpace(text[letters])) letters++;
        if (letters < text.Length) tokens.Add(TextSpan.FromBounds(start + letters, start + text.Length), TokenType.Number, TokenModifiers.Quantity);
    }

    /// <summary>A text, its links to other things taken out.</summary>
    private static void AddText(TokenList tokens, SourceText source, TextSpan span)
    {
        var at = span.Start;
        if (source.Text.AsSpan(span.Start, span.Length).Contains("[[", StringComparison.Ordinal))
        {
            foreach (var link in TextLinkMarks.In(source.Text, span))
            {
                tokens.Add(TextSpan.FromBounds(at, link.Start), TokenType.Text);
                var path = source.Text.AsSpan(link.Start, link.Length);
                var section = path.IndexOf('.') is > 0 and var dot ? KeyCatalog.Top.Find(path[..dot].ToString()) : null;
                var (type, modifiers) = section?.Type is EntityMapType { Kind: var kind } ? KindTokens.OfReference([kind]) : (TokenType.Variable, TokenModifiers.None);
                tokens.Add(link, type, modifiers);
                at = link.End;
            }
        }

        tokens.Add(TextSpan.FromBounds(at, span.End), TokenType.Text);
    }

    /// <summary><c>every 1w on mon until 2026-06-30</c>.</summary>
    private static void AddRecurrence(TokenList tokens, SourceText source, YamlScalar scalar)
    {
        var inside = Finding.Quotes.Inside(source, scalar.Span);
        for (var at = inside.Start; at < inside.End;)
        {
            var start = at;
            var isBlank = char.IsWhiteSpace(source.Text[at]);
            while (at < inside.End && char.IsWhiteSpace(source.Text[at]) == isBlank) at++;
            if (isBlank) continue;
            var word = source.Text[start..at];
            var look = word is "every" or "on" or "until" ? (TokenType.Operator, TokenModifiers.None)
                : char.IsAsciiLetter(word[0]) ? (TokenType.EnumMember, TokenModifiers.None)
                : DateText.Read(word).Ok ? (TokenType.Number, TokenModifiers.Date)
                : (TokenType.Number, TokenModifiers.Quantity);
            tokens.Add(TextSpan.FromBounds(start, at), look.Item1, look.Item2);
        }
    }

    private static bool StartsWithLetter(string text) => text.Length > 0 && char.IsLetter(text[0]);
}
