using PlanAsCode.Testing;

namespace PlanAsCode.Benchmarks;

/// <summary>How the reader does on the YAML test suite, and every case in which it differs.</summary>
internal static class ConformanceFigures
{
    public static int Run(string folder)
    {
        var result = YamlSuite.Run(folder);
        Console.WriteLine($"valid read with the right events: {result.ValidParsed} of {result.Valid}");
        Console.WriteLine($"the same tree split and whole:    {result.SplitAsWhole} of {result.Valid}");
        Console.WriteLine($"invalid refused:                  {result.InvalidRefused} of {result.Invalid}");
        foreach (var difference in result.Differences) Console.WriteLine($"  {difference}");
        return 0;
    }
}
