using System.CommandLine;
using PlanAsCode.Model.Values;
using PlanAsCode.Model.Values.Reading;

namespace PlanAsCode.Cli.Calls;

/// <summary>An option whose value is a date in any form that plans know.</summary>
public static class DateOption
{
    /// <param name="day">Which day of a longer form is meant: its first or its last.</param>
    public static Option<DateOnly?> Of(string name, string description, Func<PlanDate, DateOnly> day)
    {
        var option = new Option<DateOnly?>(name) { Description = description, HelpName = "DATE" };
        option.CustomParser = result =>
        {
            var read = DateText.Read(result.Tokens[0].Value);
            if (read.Ok) return day(read.Value);
            result.AddError($"{name}: {read.Problem}");
            return null;
        };
        return option;
    }
}
