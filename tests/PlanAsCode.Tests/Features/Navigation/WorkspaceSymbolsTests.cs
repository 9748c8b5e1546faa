using PlanAsCode.Features.Navigation;
using PlanAsCode.Testing;

namespace PlanAsCode.Tests.Features.Navigation;

/// <summary>What is found by what is typed, best first.</summary>
public sealed class WorkspaceSymbolsTests
{
    private const string Plan =
        """
        resources: {ana: {name: Ana Ruiz}, hana: {name: Hana Ito}}
        goals: {fast: {title: Checkout feels instant, measures: {p95: {title: Latency}}}}
        projects:
          shop:
            title: Shop
            tasks:
              checkout: {title: New checkout, tasks: {api: {title: Order API, effort: 1d}, address-pages: {title: Pages, effort: 1d}}}
              analysis: {title: Have a look, effort: 1d}
        """;

    [Theory]
    [InlineData("ana", "resources/ana shop/analysis resources/hana")]
    [InlineData("ANA", "resources/ana shop/analysis resources/hana")]
    [InlineData("order", "shop.checkout/api: Order API")]
    [InlineData("oapi", "shop.checkout/api: Order API")]
    [InlineData("checkout", "shop/checkout goals/fast: Checkout feels instant shop.checkout/api shop.checkout/address-pages")]
    [InlineData("apg", "shop.checkout/address-pages")]
    [InlineData("checkout api", "shop.checkout/api")]
    [InlineData("p95", "fast/p95")]
    [InlineData("shop.api", "shop.checkout/shop.checkout.api")]
    [InlineData("nothing like it", "")]
    public void By_id_path_and_title(string query, string expected) => Check(query, expected);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_typed_finds_all(string query) =>
        Check(query, "goals/fast fast/p95 resources/ana resources/hana projects/shop shop/checkout shop.checkout/api shop.checkout/address-pages shop/analysis");

    private static void Check(string query, string expected) => Assert.Equal(
        expected, string.Join(' ', WorkspaceSymbols.Find(Fixture.Parse(Plan).Snapshot(), query).Select(hit => $"{hit.Container}/{hit.Name}")));
}
