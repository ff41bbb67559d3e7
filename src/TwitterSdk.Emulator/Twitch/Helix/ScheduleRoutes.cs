using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Schedules;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>Schedules of streams.</summary>
internal static class ScheduleRoutes
{
    private const int ShortestMinutes = 30;
    private const int LongestMinutes = 1380;

    public static IEnumerable<TwitchRoute> All() =>
    [
        new("Helix.Schedule.Get", Get),
        new("Helix.Schedule.GetICalendar", GetCalendar),
        new("Helix.Schedule.Update", Update),
        new("Helix.Schedule.CreateSegment", Create),
        new("Helix.Schedule.UpdateSegment", Change),
        new("Helix.Schedule.DeleteSegment", Delete),
    ];

    private static EmulatorResponse Get(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        IReadOnlyList<TwitchScheduleSegment> segments = request.State.Schedules.Of(channel);
        if (segments.Count == 0 && !request.State.Schedules.Vacations.ContainsKey(channel))
            throw new Refusal(404, 0, "The broadcaster has not created a streaming schedule");
        IReadOnlyList<string> ids = request.Values("id");
        PlannedBroadcast[] planned = [.. PlannedBroadcast.From(segments, request.Plain.Moment("start_time") ?? request.Now).Where(one => ids.Count == 0 || ids.Contains(one.Id))];
        return request.Answers.Page(request, planned, one => one.Facts, new() { ["data"] = About(request, channel) });
    }

    private static EmulatorResponse GetCalendar(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        return EmulatorResponse.Text(CalendarText.Of(channel, request.State.Schedules.Of(channel), request.Now), "text/calendar;charset=utf-8");
    }

    private static EmulatorResponse Update(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        (DateTimeOffset? start, DateTimeOffset? end) = (request.Plain.Moment("vacation_start_time"), request.Plain.Moment("vacation_end_time"));
        if (!request.Flag("is_vacation_enabled"))
            request.State.Schedules.Vacations.Remove(channel);
        else if (start is null || end is null || request.Text("timezone") is null)
            throw new Refusal(400, 0, "A vacation needs vacation_start_time, vacation_end_time and timezone");
        else if (end < start)
            throw new Refusal(400, 0, "A vacation must not end before it begins");
        else
            request.State.Schedules.Vacations[channel] = (start.Value, end.Value);
        return TwitchAnswers.Done(request);
    }

    private static EmulatorResponse Create(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        bool isRecurring = request.Flag("is_recurring");
        if (!isRecurring && channel.BroadcasterType.Length == 0)
            throw new Refusal(403, 0, "Only affiliates and partners plan a broadcast that does not come back every week");
        TimeSpan duration = Duration(request) ?? throw Refusal.Missing("duration");
        TwitchGame? game = Game(request, null);
        TwitchScheduleSegment made = request.State.Schedules.Add(channel, Start(request) ?? throw Refusal.Missing("start_time"), request.Text("title") ?? "", isRecurring);
        (made.Duration, made.Game, made.TimeZone) = (duration, game, request.Required("timezone"));
        return One(request, new PlannedBroadcast(made, made.StartsAt));
    }

    private static EmulatorResponse Change(TwitchRequest request)
    {
        PlannedBroadcast found = Find(request) ?? throw new Refusal(404, 0, "The broadcast was not found");
        TwitchScheduleSegment segment = found.Segment;
        (TimeSpan? duration, DateTimeOffset? start) = (Duration(request), Start(request));
        segment.Game = Game(request, segment.Game);
        segment.Duration = duration ?? segment.Duration;
        segment.Title = request.Text("title") ?? segment.Title;
        segment.TimeZone = request.Text("timezone") ?? segment.TimeZone;
        if (start is { } moved)
        {
            segment.StartsAt += moved - found.Start;
            segment.Canceled.Clear();
            found = found with { Start = moved };
        }

        if (request.Json("is_canceled") is not null && !request.Flag("is_canceled"))
            segment.Canceled.Remove(found.Start);
        else if (request.Flag("is_canceled"))
            segment.Canceled.Add(found.Start);
        return One(request, found);
    }

    private static EmulatorResponse Delete(TwitchRequest request)
    {
        request.State.Schedules.Remove((Find(request) ?? throw new Refusal(400, 0, "The broadcast was not found")).Segment);
        return TwitchAnswers.Done(request);
    }

    private static PlannedBroadcast? Find(TwitchRequest request) =>
        PlannedBroadcast.Find(request.State.Schedules.Of(request.User("broadcaster_id")), request.Required("id"));

    private static DateTimeOffset? Start(TwitchRequest request) => request.Text("start_time") is { } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;

    private static TimeSpan? Duration(TwitchRequest request)
    {
        if (request.Text("duration") is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes is >= ShortestMinutes and <= LongestMinutes
            ? TimeSpan.FromMinutes(minutes)
            : throw new Refusal(400, 0, $"The duration must be from {ShortestMinutes} to {LongestMinutes} minutes");
    }

    private static TwitchGame? Game(TwitchRequest request, TwitchGame? present)
    {
        if (request.Text("category_id") is not { Length: > 0 } id)
            return present;
        return request.State.Games.TryFind(id, out TwitchGame? game) ? game : throw new Refusal(400, 0, $"The category {id} does not exist");
    }

    private static EmulatorResponse One(TwitchRequest request, PlannedBroadcast planned) =>
        request.Answers.Of(request, new FactSet { ["data"] = About(request, planned.Segment.Channel).With(new() { ["segments"] = new[] { planned.Facts } }) });

    private static FactSet About(TwitchRequest request, TwitchUser channel) => EventFacts.Of(channel, "broadcaster").With(new()
    {
        ["vacation"] = request.State.Schedules.Vacations.TryGetValue(channel, out var vacation) ? new FactSet { ["start_time"] = vacation.Start, ["end_time"] = vacation.End } : null,
    });
}
