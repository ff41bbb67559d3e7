using System.Globalization;
using System.Text;
using System.Text.Json;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Schedules;

/// <summary>One broadcast of a segment: the only one, or that of a week.</summary>
internal readonly record struct PlannedBroadcast(TwitchScheduleSegment Segment, DateTimeOffset Start)
{
    // Twenty years of weeks.
    private const int LongestSearch = 1040;

    private DateTimeOffset End => Start + Segment.Duration;

    /// <summary>The id that clients get: it names the segment and the week.</summary>
    public string Id => Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"segmentID":"{{Segment.Id}}","isoYear":{{ISOWeek.GetYear(Start.UtcDateTime)}},"isoWeek":{{ISOWeek.GetWeekOfYear(Start.UtcDateTime)}}}""")));

    public FactSet Facts => new()
    {
        ["id"] = Id,
        ["start_time"] = Start,
        ["end_time"] = End,
        ["title"] = Segment.Title,
        ["canceled_until"] = Segment.Canceled.Contains(Start) ? End : null,
        ["category"] = Segment.Game is { } game ? new FactSet { ["id"] = game.Id, ["name"] = game.Name } : null,
        ["is_recurring"] = Segment.IsRecurring,
    };

    /// <summary>Those of some segments that end after a moment, in the order of time, for a year.</summary>
    public static IEnumerable<PlannedBroadcast> From(IEnumerable<TwitchScheduleSegment> segments, DateTimeOffset from)
    {
        DateTimeOffset horizon = from + TimeSpan.FromDays(365);
        return segments.SelectMany(segment => Of(segment, horizon)).Where(one => one.End > from).OrderBy(one => one.Start);
    }

    /// <summary>The broadcast that an id names; null when there is none.</summary>
    public static PlannedBroadcast? Find(IEnumerable<TwitchScheduleSegment> segments, string id)
    {
        byte[] bytes = new byte[id.Length];
        if (!Convert.TryFromBase64String(id, bytes, out int length))
            return null;
        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory(0, length));
            string? segmentId = json.RootElement.GetProperty("segmentID"u8).GetString();
            if (segments.FirstOrDefault(one => one.Id == segmentId) is not { } segment)
                return null;
            return Of(segment, DateTimeOffset.MaxValue).Take(LongestSearch).Cast<PlannedBroadcast?>().FirstOrDefault(one => one!.Value.Id == id);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<PlannedBroadcast> Of(TwitchScheduleSegment segment, DateTimeOffset horizon)
    {
        DateTimeOffset start = segment.StartsAt;
        do
        {
            yield return new PlannedBroadcast(segment, start);
            start += TwitchScheduleSegment.Week;
        }
        while (segment.IsRecurring && start < horizon);
    }
}
