namespace TwitterSdk.Bots.Schedules;

/// <summary>Every day at a time of a place. Where clocks are put forward over it, as soon after as there is such a time; where they are put back, once.</summary>
internal sealed class DailyAt(TimeOnly time, TimeZoneInfo zone) : IRecurrence
{
    public DateTimeOffset First(DateTimeOffset start)
    {
        DateOnly day = DayOf(start);
        DateTimeOffset today = At(day);
        return today >= start ? today : At(day.AddDays(1));
    }

    public DateTimeOffset? Next(DateTimeOffset due, DateTimeOffset now)
    {
        DateTimeOffset next = At(DayOf(due).AddDays(1));
        return next >= now ? next : First(now);
    }

    private DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    private DateTimeOffset At(DateOnly day)
    {
        DateTime local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        TimeSpan offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
