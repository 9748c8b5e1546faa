namespace PlanAsCode.EndToEnd.Running;

/// <summary>Where this repository is checked out.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string FindRoot()
    {
        for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "PlanAsCode.sln"))) return at;
        }

        throw new InvalidOperationException("No PlanAsCode.sln above the tests.");
    }
}
