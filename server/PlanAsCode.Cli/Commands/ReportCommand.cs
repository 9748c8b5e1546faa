using System.CommandLine;
using PlanAsCode.Cli.Calls;
using PlanAsCode.Reports;
using PlanAsCode.Workspace.Reading;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan report</c>: status reports for people.</summary>
public static class ReportCommand
{
    /// <summary>What a report is called where <c>--output</c> names a folder.</summary>
    private const string NameInFolder = "index.html";

    public static string[] Examples { get; } =
    [
        "plan report --output report.html            the whole workspace on one page",
        "plan report --project web --output out/     one project, as out/index.html",
        "plan report --template mine.html > my.html  with a template of your own",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("report", "Write a status report as one HTML file that needs nothing else");
        var options = PlanOptions.AddTo(command, ["html"], failOnDefault: null);
        options.Output.Description = "Write it to a file, or as index.html into a folder (several projects: one file each)";
        options.Output.HelpName = "FILE or DIR";
        var template = new Option<string?>("--template") { Description = "A Scriban template to use instead of ours", HelpName = "FILE" };
        command.Add(template);
        command.SetAction(call => Run(call, options, template, new Messages(screen, call)));
        return command;
    }

    private static int Run(ParseResult call, PlanOptions options, Option<string?> templateOption, Messages messages)
    {
        ReportTemplate? template = null;
        if (call.GetValue(templateOption) is { } name)
        {
            var (text, problem) = TextFile.Read(name);
            if (text is null) return messages.Refuse($"--template: {problem}");
            template = new ReportTemplate(name, text);
        }

        if (PlanCall.Open(call, options, messages) is not { } plan) return ExitCode.WrongCall;
        if (plan.Output is null && messages.Screen.IsTerminal)
            return messages.Refuse("a report is a page for a browser: say where to put it, such as `--output report.html`");

        var written = Write(plan, template, messages);
        ErrorsHint.Say(plan, messages);
        return written == ExitCode.Well ? plan.Verdict("never") : written;
    }

    private static int Write(PlanCall plan, ReportTemplate? template, Messages messages)
    {
        var projects = plan.Filter.KeepsAll ? [] : plan.Analysis.Plan.Projects.All.Where(plan.Filter.Keeps).Select(project => project.Path).ToList();
        if (!plan.Filter.KeepsAll && projects.Count == 0) return messages.Refuse("no project fits: there is nothing to report");
        var intoFolder = plan.Output is { } output && (Directory.Exists(output) || Path.EndsInDirectorySeparator(output));
        if (projects.Count > 1 && !intoFolder)
            return messages.Refuse($"{projects.Count} projects fit, and each gets a report of its own: name a folder, such as `--output reports/`");

        // All are rendered before the first is written: a template that fails leaves nothing half done.
        var pages = new List<(string? Output, string Html)>();
        foreach (var project in projects.Count == 0 ? [null] : projects.Cast<string?>())
        {
            var options = ReportOptions.Default with { Project = project, Template = template, ProductVersion = CrashReport.Version };
            var result = HtmlReport.Render(plan.Analysis, options);
            if (result.Html is not { } html) return messages.Refuse(string.Join("\nplan: ", result.Problems));
            var fileName = projects.Count > 1 ? $"{project}.html" : NameInFolder;
            pages.Add((intoFolder ? Path.Combine(plan.Output!, fileName) : plan.Output, html));
        }

        return pages.Select(page => Result.Put(page.Html, page.Output, messages)).FirstOrDefault(code => code != ExitCode.Well);
    }
}
