using System.Globalization;
using System.Text;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Schedules;

/// <summary>A schedule as programs for calendars read it.</summary>
internal static class CalendarText
{
    private const string NewLine = "\r\n";

    public static string Of(TwitchUser channel, IEnumerable<TwitchScheduleSegment> segments, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "PRODID", "-//twitch.tv//StreamSchedule//1.0");
        Line(text, "VERSION", "2.0");
        Line(text, "CALSCALE", "GREGORIAN");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        Line(text, "NAME", channel.DisplayName);
        foreach (TwitchScheduleSegment segment in segments)
            Event(text, segment, now);
        Line(text, "END", "VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, TwitchScheduleSegment segment, DateTimeOffset now)
    {
        Line(text, "BEGIN", "VEVENT");
        Line(text, "UID", segment.Id);
        Line(text, "DTSTAMP", Time(now));
        Line(text, "DTSTART", Time(segment.StartsAt));
        Line(text, "DTEND", Time(segment.StartsAt + segment.Duration));
        Line(text, "SUMMARY", Escaped(segment.Title));
        if (segment.Game is { } game)
        {
            Line(text, "DESCRIPTION", Escaped(game.Name + "."));
            Line(text, "CATEGORIES", Escaped(game.Name));
        }

        if (segment.IsRecurring)
            Line(text, "RRULE", $"FREQ=WEEKLY;BYDAY={segment.StartsAt.UtcDateTime.DayOfWeek.ToString()[..2].ToUpperInvariant()}");
        foreach (DateTimeOffset canceled in segment.Canceled.Order())
            Line(text, "EXDATE", Time(canceled));
        Line(text, "END", "VEVENT");
    }

    private static void Line(StringBuilder text, string name, string value) => text.Append(name).Append(':').Append(value).Append(NewLine);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
