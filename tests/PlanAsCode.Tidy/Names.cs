using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanAsCode.Tidy;

/// <summary>Names say what a thing is: files for their type, namespaces for their folder, nothing called a helper.</summary>
public sealed class Names
{
    private static readonly string[] EmptyFolders = ["Helpers", "Utils", "Common", "Misc", "Extensions", "Services", "Managers"];
    private static readonly string[] EmptyEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Info", "Data", "Impl"];
    private static readonly string[] TakenByTheBaseLibrary = ["Task", "Action", "Range", "Index", "Timer", "Path"];

    [Fact]
    public void Types_files_and_namespaces_are_named_well() =>
        Findings.None(Problems(Repository.Here.Files("server", ".cs").Concat(Repository.Here.Files("tests", ".cs"))));

    [Theory]
    [InlineData("server/A/B/PlanHelper.cs", "namespace A.B;\npublic class PlanHelper;\n")]
    [InlineData("server/A/Utils/X.cs", "namespace A.Utils;\npublic class X;\n")]
    [InlineData("server/A/B/X.cs", "namespace A.C;\npublic class X;\n")]
    [InlineData("server/A/B/X.cs", "namespace A.B;\npublic class Y;\n")]
    [InlineData("server/A/B/Task.cs", "namespace A.B;\npublic class Task;\n")]
    [InlineData("server/A/B/X.cs", "namespace A.B;\npublic class X;\n#region y\n#endregion\n")]
    [InlineData("server/A/B/X.cs", "namespace A.B;\n// TODO later\npublic class X;\n")]
    public void A_bad_name_is_found(string path, string text) => Assert.Single(Problems([new RepositoryFile(path, text)]));

    [Fact]
    public void A_good_file_has_no_problem() =>
        Assert.Empty(Problems([new RepositoryFile("server/A/B/X.cs", "namespace A.B;\n/// <summary>It.</summary>\npublic class X;\n")]));

    private static IEnumerable<string> Problems(IEnumerable<RepositoryFile> files)
    {
        foreach (var file in files)
        {
            var root = CSharpSyntaxTree.ParseText(file.Text).GetCompilationUnitRoot();
            var types = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text)
                .Concat(root.DescendantNodes().OfType<DelegateDeclarationSyntax>().Select(type => type.Identifier.Text)).ToList();
            foreach (var problem in OfTypes(file, types).Concat(OfPlace(file, root)).Concat(OfText(file))) yield return problem;
        }
    }

    private static IEnumerable<string> OfTypes(RepositoryFile file, List<string> types)
    {
        foreach (var type in types)
        {
            if (EmptyEndings.FirstOrDefault(ending => type.EndsWith(ending, StringComparison.Ordinal)) is { } ending)
                yield return $"{file.Path}: {type} ends in {ending}";
            if (TakenByTheBaseLibrary.Contains(type)) yield return $"{file.Path}: {type} is a name of the base library";
        }

        var name = file.Name[..file.Name.IndexOf('.', StringComparison.Ordinal)];
        if (types.Count > 0 && !types.Contains(name) && name is not ("ProjectLog" or "AssemblyInfo"))
            yield return $"{file.Path} has no type {name}";
    }

    private static IEnumerable<string> OfPlace(RepositoryFile file, CompilationUnitSyntax root)
    {
        foreach (var folder in file.Folder.Split('/').Where(EmptyFolders.Contains)) yield return $"{file.Path}: the folder {folder} says nothing";

        var expected = file.Folder[(file.Folder.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('/', '.');
        foreach (var space in root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
        {
            if (space.Name.ToString() != expected) yield return $"{file.Path}: namespace {space.Name} should be {expected}";
        }
    }

    private static IEnumerable<string> OfText(RepositoryFile file)
    {
        if (file.Path.StartsWith("tests/PlanAsCode.Tidy/", StringComparison.Ordinal)) yield break;
        if (file.Text.Contains("#region", StringComparison.Ordinal)) yield return $"{file.Path} has a region";
        if (file.Text.Contains("// TODO", StringComparison.Ordinal)) yield return $"{file.Path} has something left to do";
        if (file.Text.Contains("NotImplementedException", StringComparison.Ordinal)) yield return $"{file.Path} has a stub";
    }
}
