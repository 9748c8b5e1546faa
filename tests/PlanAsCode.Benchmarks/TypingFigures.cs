using System.Globalization;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Testing;

namespace PlanAsCode.Benchmarks;

/// <summary>How much of a plan survives while somebody types in it: the share of the other keys that keep their place.</summary>
internal static class TypingFigures
{
    private const int SeededPositions = 2_000;

    public static int Run(IEnumerable<string> folders)
    {
        Console.WriteLine("| file | positions | average kept | least kept |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var path in folders.SelectMany(PlanFiles))
        {
            var source = new SourceText(path.Replace('\\', '/'), File.ReadAllText(path));
            var result = TypingSimulation.Run(source, SeededPositions);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {source.Path} | {result.States} | {100 * result.AverageKept:F2} % | {100 * result.Worst.Kept:F2} % at {new Place(source, new TextSpan(result.Worst.Offset, 0))} |"));
        }

        return 0;
    }

    private static IEnumerable<string> PlanFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
