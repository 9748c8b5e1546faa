using System.Collections.Immutable;

namespace PlanAsCode.Features.Showing;

/// <summary>The names of token types and modifiers for a client, each at the place of its number.</summary>
public static class TokenLegend
{
    /// <summary>By <see cref="TokenType"/>.</summary>
    public static ImmutableArray<string> Types { get; } = [.. Enum.GetValues<TokenType>().Select(type => type == TokenType.Text ? "string" : Name(type.ToString()))];

    /// <summary>By bit of <see cref="TokenModifiers"/>.</summary>
    public static ImmutableArray<string> Modifiers { get; } =
        [.. Enum.GetValues<TokenModifiers>().Where(modifier => modifier != TokenModifiers.None).Select(modifier => Name(modifier.ToString()))];

    private static string Name(string member) => char.ToLowerInvariant(member[0]) + member[1..];
}
