using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>Recorded videos and clips.</summary>
internal static class VideoRoutes
{
    private const int ShortestClip = 5;
    private const int UsualClip = 30;
    private const int LongestClip = 60;

    private static readonly TimeSpan s_week = TimeSpan.FromDays(7);

    public static IEnumerable<TwitchRoute> All() =>
    [
        new("Helix.Videos.Get", Get),
        new("Helix.Videos.Delete", Delete),
        new("Helix.Clips.Get", GetClips),
        new("Helix.Clips.Create", CreateClip),
    ];

    private static EmulatorResponse Get(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("id");
        (string? user, string? game, string kind) = (request.Text("user_id"), request.Text("game_id"), request.Text("type") ?? "all");
        IEnumerable<TwitchVideo> videos = request.State.Library.Videos
            .Where(video => ids.Count == 0 || ids.Contains(video.Id))
            .Where(video => user is null || video.Channel.Id == user)
            .Where(video => game is null || video.Game?.Id == game)
            .Where(video => kind == "all" || video.Kind == kind)
            .Where(video => request.Text("language") is not { } language || video.Channel.Language == language)
            .Where(video => Age(request.Text("period")) is not { } age || request.Now - video.CreatedAt <= age);
        if (request.Text("sort") == "views")
            videos = videos.OrderByDescending(video => video.Views);
        TwitchVideo[] found = [.. videos];
        if (ids.Count > 0 && found.Length == 0)
            throw new Refusal(404, 0, "There are no videos with these ids");
        return request.Answers.Page(request, found, Describe.Video);
    }

    private static TimeSpan? Age(string? period) => period switch
    {
        "day" => TimeSpan.FromDays(1),
        "week" => s_week,
        "month" => TimeSpan.FromDays(30),
        _ => null,
    };

    private static EmulatorResponse Delete(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("id");
        TwitchVideo[] own = [.. request.State.Library.Videos.Where(video => ids.Contains(video.Id) && video.Channel == request.Me)];
        if (own.Length < ids.Count)
            throw new Refusal(401, 0, "All videos must be of the user of the OAuth token");
        foreach (TwitchVideo video in own)
            request.State.Library.Remove(video);
        return request.Answers.Of(request, new FactSet { ["data"] = own.Select(video => video.Id) });
    }

    private static EmulatorResponse GetClips(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("id");
        (string? channel, string? game) = (request.Text("broadcaster_id"), request.Text("game_id"));
        (DateTimeOffset? from, DateTimeOffset? to) = (request.Plain.Moment("started_at"), request.Plain.Moment("ended_at"));
        if (from is not null && to is null)
            to = from + s_week;
        TwitchClip[] clips = [.. request.State.Library.Clips
            .Where(clip => ids.Count == 0 || ids.Contains(clip.Id))
            .Where(clip => channel is null || clip.Channel.Id == channel)
            .Where(clip => game is null || clip.Game?.Id == game)
            .Where(clip => !(clip.CreatedAt < from) && !(clip.CreatedAt > to))
            .Where(clip => request.Text("is_featured") is null || request.Flag("is_featured") == clip.IsFeatured)
            .OrderByDescending(clip => clip.Views)];
        return request.Answers.Page(request, clips, Describe.Clip);
    }

    private static EmulatorResponse CreateClip(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        if (!request.State.Streams.TryFind(channel, out _))
            throw new Refusal(404, 0, "The channel is not live");
        double seconds = double.TryParse(request.Text("duration"), NumberStyles.Float, CultureInfo.InvariantCulture, out double wanted) ? wanted : UsualClip;
        if (seconds is < ShortestClip or > LongestClip)
            throw Refusal.Invalid("duration", $"must be from {ShortestClip} to {LongestClip} seconds");
        TwitchClip clip = request.State.Library.AddClip(channel, request.Me, request.Text("title") ?? channel.Title);
        clip.Seconds = seconds;
        return request.Answers.Data(request, Describe.Clip(clip));
    }
}
