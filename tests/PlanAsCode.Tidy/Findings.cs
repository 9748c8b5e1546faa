namespace PlanAsCode.Tidy;

/// <summary>Fails with every problem on a line of its own, where xUnit would show the first few words of five.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> problems)
    {
        var all = problems.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
