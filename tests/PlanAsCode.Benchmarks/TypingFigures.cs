using System.Globalization;
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
            var result = TypingSimulation.Run(File.ReadAllText(path), SeededPositions);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {path.Replace('\\', '/')} | {result.Positions} | {result.AverageKept:P2} | {result.LeastKept:P2} |"));
        }

        return 0;
    }

    private static IEnumerable<string> PlanFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
