using System.Collections.Frozen;
using System.Text;

namespace PlanAsCode.Reports.Templates;

/// <summary>The templates and the style sheet that come with the product, from the assembly's resources.</summary>
internal static class BuiltInTemplates
{
    public const string Page = "page";

    private const string Prefix = "Templates/";
    private const string Ending = ".sbn-html";

    private static readonly FrozenDictionary<string, string> Texts = Load();

    public static string StyleSheet => Texts["report.css"];

    /// <summary>Sections of the page that a user's template may show too.</summary>
    public static IEnumerable<string> Sections => Texts.Keys.Where(IsTemplate).Select(Name).Where(name => name != Page).Order(StringComparer.Ordinal);

    public static string? Find(string name) => Texts.GetValueOrDefault(name + Ending);

    private static bool IsTemplate(string file) => file.EndsWith(Ending, StringComparison.Ordinal);

    private static string Name(string file) => file[..^Ending.Length];

    private static FrozenDictionary<string, string> Load()
    {
        var assembly = typeof(BuiltInTemplates).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name => Read(assembly.GetManifestResourceStream(name)!), StringComparer.Ordinal);
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
