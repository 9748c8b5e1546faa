using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanAsCode.Tidy;

/// <summary>Files and functions stay small enough to be read in one go.</summary>
public sealed class FileBudget
{
    private const int MostLinesOfAFile = 500;
    private const int MostLinesOfNineInTen = 250;
    private const int MostLinesOfTheMedian = 80;
    private const int MostLinesOfAFunction = 60;

    [Fact]
    public void Files_of_the_product_are_small() => Findings.None(Problems(Repository.Here.Files("server", ".cs")));

    [Fact]
    public void No_file_is_over_the_limit() =>
        Findings.None(TooLong(Repository.Here.Files("", ".cs", ".sh", ".ts", ".css", ".html", ".sbn", ".md").Where(file => file.Name != "CHANGELOG.md")));

    [Fact]
    public void Functions_are_small() => Findings.None(LongFunctions(Repository.Here.Files("server", ".cs")));

    [Fact]
    public void A_long_file_and_a_long_function_are_found()
    {
        var body = string.Concat(Enumerable.Repeat("        x++;\n", MostLinesOfAFile));
        var file = new RepositoryFile("server/X.cs", $"class X\n{{\n    void Y()\n    {{\n{body}    }}\n}}\n");

        Assert.Single(TooLong([file]));
        Assert.Single(LongFunctions([file]));
        Assert.Equal(2, Problems([file]).Count());
    }

    private static IEnumerable<string> Problems(IReadOnlyList<RepositoryFile> files)
    {
        var lines = files.Select(file => file.Lines).Order().ToList();
        if (lines[lines.Count / 2] >= MostLinesOfTheMedian) yield return $"the median file has {lines[lines.Count / 2]} lines";
        if (lines[lines.Count * 9 / 10] >= MostLinesOfNineInTen) yield return $"one file in ten has over {lines[lines.Count * 9 / 10]} lines";
    }

    private static IEnumerable<string> TooLong(IEnumerable<RepositoryFile> files) =>
        files.Where(file => file.Lines > MostLinesOfAFile).Select(file => $"{file.Path} has {file.Lines} lines");

    private static IEnumerable<string> LongFunctions(IEnumerable<RepositoryFile> files) =>
        from file in files
        let root = CSharpSyntaxTree.ParseText(file.Text).GetRoot()
        from function in root.DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
        let lines = LinesOf(function)
        where lines > MostLinesOfAFunction
        select $"{file.Path}: a function of {lines} lines at line {function.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
