using System.Globalization;

namespace PlanAsCode.Model.Values.Reading;

/// <summary>A time of day as minutes since midnight: <c>14:00</c>; <c>24:00</c> is the end of the day.</summary>
internal static class TimeText
{
    public static ReadResult<int> Read(string text)
    {
        if (text is not [var h1, var h2, ':', var m1, var m2] || !(char.IsAsciiDigit(h1) && char.IsAsciiDigit(h2) && char.IsAsciiDigit(m1) && char.IsAsciiDigit(m2)))
            return Fail($"{Quoted.Of(text)} is no time; write one such as `09:00` or `14:30`");

        var hour = ((h1 - '0') * 10) + h2 - '0';
        var minute = ((m1 - '0') * 10) + m2 - '0';
        return minute < 60 && (hour < 24 || (hour == 24 && minute == 0))
            ? ReadResult.Of((hour * 60) + minute)
            : Fail($"{Quoted.Of(text)} is no time; times go from `00:00` to `24:00`");
    }

    public static string ToText(int minuteOfDay) =>
        string.Create(CultureInfo.InvariantCulture, $"{minuteOfDay / 60:00}:{minuteOfDay % 60:00}");

    private static ReadResult<int> Fail(string problem) => ReadResult.Fail<int>(DateText.Rule, problem);
}
