namespace PlanAsCode.LanguageServer.State;

/// <summary>Addresses of texts that the server makes: pages of rules and reports. They need no network and no file.</summary>
internal static class MadeDocument
{
    public const string RuleScheme = "plan-rule";
    public const string ReportScheme = "plan-report";

    private const string ReportName = "/report.html";
    private const string ProjectQuery = "project=";

    public static string OfRule(string name) => $"{RuleScheme}:/{name}.md";

    /// <param name="project">The path of the only project to show; null shows all.</param>
    public static string OfReport(string root, string? project) =>
        $"{ReportScheme}:{DocumentAddress.Of(root)["file://".Length..]}{ReportName}{(project is null ? "" : $"?{ProjectQuery}{Uri.EscapeDataString(project)}")}";

    /// <summary>The name of a rule; null where the address is none of a page.</summary>
    public static string? RuleIn(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == RuleScheme ? Path.GetFileNameWithoutExtension(uri.AbsolutePath) : null;

    /// <summary>The root of a workspace (empty where the address names none) and a project; null where the address is none of a report.</summary>
    public static (string Root, string? Project)? ReportIn(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != ReportScheme) return null;
        var path = Uri.UnescapeDataString(uri.AbsolutePath);
        var root = path.EndsWith(ReportName, StringComparison.Ordinal) ? path[..^ReportName.Length] : path.Trim('/');
        // Some clients escape the sign of equality too.
        var query = Uri.UnescapeDataString(uri.Query.TrimStart('?'));
        return (root, query.StartsWith(ProjectQuery, StringComparison.Ordinal) ? query[ProjectQuery.Length..] : null);
    }
}
