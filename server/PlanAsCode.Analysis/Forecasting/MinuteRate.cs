namespace PlanAsCode.Analysis.Forecasting;

/// <summary>Money for minutes, in minor units, rounded half-even: as a fraction of whole numbers where it is one, exact and fast.</summary>
internal readonly struct MinuteRate
{
    // Times the minutes of a lifetime still within 64 bits.
    private const long LargestTerm = 100_000_000_000;

    private readonly long _amount;
    private readonly long _minutes;
    private readonly decimal _exactAmount;
    private readonly decimal _exactMinutes;

    /// <param name="amount">So many minor units ...</param>
    /// <param name="minutes">... for so many minutes.</param>
    public MinuteRate(decimal amount, decimal minutes)
    {
        (_exactAmount, _exactMinutes) = (amount, minutes);
        while ((decimal.Floor(amount) != amount || decimal.Floor(minutes) != minutes) && amount < LargestTerm && minutes < LargestTerm) (amount, minutes) = (amount * 10, minutes * 10);
        if (amount >= LargestTerm || minutes >= LargestTerm || minutes <= 0) return;
        var (a, b) = ((long)amount, (long)minutes);
        while (b != 0) (a, b) = (b, a % b);
        (_amount, _minutes) = ((long)amount / Math.Max(1, a), (long)minutes / Math.Max(1, a));
    }

    public long For(long minutes)
    {
        if (_minutes == 0) return _exactMinutes > 0 ? (long)decimal.Round(minutes * _exactAmount / _exactMinutes, MidpointRounding.ToEven) : 0;
        var whole = Math.DivRem(minutes * _amount, _minutes, out var rest);
        var twice = 2 * rest;
        return twice > _minutes || (twice == _minutes && (whole & 1) == 1) ? whole + 1 : whole;
    }
}
