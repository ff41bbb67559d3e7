using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>Who is live with what, and where to find it.</summary>
internal static class StreamRoutes
{
    public static IEnumerable<TwitchRoute> All() =>
    [
        new("Helix.Streams.Get", Get),
        new("Helix.Streams.GetFollowed", GetFollowed),
        new("Helix.Streams.GetKey", request => request.Answers.Data(request, new FactSet { ["stream_key"] = request.Me.StreamKey })),
        new("Helix.Streams.CreateMarker", CreateMarker),
        new("Helix.Streams.GetMarkers", GetMarkers),
        new("Helix.Games.Get", GetGames),
        new("Helix.Games.GetTop", request => request.Answers.Page(request, TopGames(request.State), top => Describe.Game(top.Game))),
        new("Helix.Search.Categories", SearchCategories),
        new("Helix.Search.Channels", SearchChannels),
    ];

    /// <summary>Games by how many watch them.</summary>
    public static (TwitchGame Game, int Viewers, int Channels)[] TopGames(TwitchState state) =>
    [
        .. state.Games.All
            .Select(game => (Game: game, Streams: state.Streams.Live.Where(stream => stream.Channel.Game == game).ToArray()))
            .Select(one => (one.Game, Viewers: one.Streams.Sum(stream => stream.Viewers), Channels: one.Streams.Length))
            .OrderByDescending(one => one.Viewers),
    ];

    public static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static FactSet Facts(TwitchStream stream) => Describe.Stream(stream, 0);

    private static EmulatorResponse Get(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("user_id"), logins = request.Values("user_login"), games = request.Values("game_id"), languages = request.Values("language");
        TwitchStream[] streams = [.. request.State.Streams.Live
            .Where(stream => ids.Count + logins.Count == 0 || ids.Contains(stream.Channel.Id) || logins.Contains(stream.Channel.Login, StringComparer.OrdinalIgnoreCase))
            .Where(stream => games.Count == 0 || games.Contains(stream.Channel.Game?.Id ?? ""))
            .Where(stream => languages.Count == 0 || languages.Contains(stream.Channel.Language))];
        return request.Answers.Page(request, streams, Facts);
    }

    private static EmulatorResponse GetFollowed(TwitchRequest request)
    {
        TwitchStream[] streams = [.. request.State.Streams.Live.Where(stream => request.State.Graph.Find(request.Me, stream.Channel) is not null)];
        return request.Answers.Page(request, streams, Facts);
    }

    private static EmulatorResponse CreateMarker(TwitchRequest request)
    {
        CheckOwn(request, request.User("user_id"));
        if (!request.State.Streams.TryFind(request.User("user_id"), out TwitchStream? stream))
            throw new Refusal(404, 0, "The channel is not live");
        int position = (int)(request.Now - stream.StartedAt).TotalSeconds;
        var marker = new TwitchMarker(request.State.Services.NextId(), request.Now, position, request.Text("description") ?? "");
        stream.Markers.Add(marker);
        return request.Answers.Data(request, Facts(marker));
    }

    private static EmulatorResponse GetMarkers(TwitchRequest request)
    {
        TwitchUser user = request.Text("video_id") is { } video ? VideoOwner(request, video) : request.User("user_id");
        CheckOwn(request, user);
        TwitchMarker[] markers = request.State.Streams.TryFind(user, out TwitchStream? stream) ? [.. stream.Markers] : [];
        return request.Answers.Page(request, markers, marker => Describe.Person(user).With(new()
        {
            ["videos"] = new[] { new FactSet { ["video_id"] = stream!.Id, ["markers"] = new[] { Facts(marker) } } },
        }));
    }

    private static TwitchUser VideoOwner(TwitchRequest request, string id) =>
        request.State.Streams.Live.FirstOrDefault(stream => stream.Id == id)?.Channel
        ?? request.State.Library.Videos.FirstOrDefault(video => video.Id == id)?.Channel
        ?? throw new Refusal(404, 0, "The video was not found");

    private static void CheckOwn(TwitchRequest request, TwitchUser channel)
    {
        if (channel != request.Me)
            throw new Refusal(403, 0, $"The user of the OAuth token may not see or set markers of {channel.Login}");
    }

    private static FactSet Facts(TwitchMarker marker) => new()
    {
        ["id"] = marker.Id,
        ["created_at"] = marker.CreatedAt,
        ["position_seconds"] = marker.PositionSeconds,
        ["description"] = marker.Description,
        ["url"] = string.Create(CultureInfo.InvariantCulture, $"https://www.twitch.tv/videos/highlighter?t={marker.PositionSeconds}s"),
    };

    private static EmulatorResponse GetGames(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("id");
        string[] names = [.. request.Plain.Wire.Parameters.Where(parameter => parameter.Name == "name").Select(parameter => parameter.Value)];
        return request.Answers.Data(request, request.State.Games.All
            .Where(game => ids.Contains(game.Id) || names.Contains(game.Name, StringComparer.OrdinalIgnoreCase))
            .Select(Describe.Game));
    }

    private static EmulatorResponse SearchCategories(TwitchRequest request) =>
        request.Answers.Page(request, [.. request.State.Games.All.Where(game => Has(game.Name, request.Required("query")))], Describe.Game);

    private static EmulatorResponse SearchChannels(TwitchRequest request)
    {
        string query = request.Required("query");
        TwitchUser[] found = [.. request.State.Users.All
            .Where(user => Has(user.Login, query) || Has(user.DisplayName, query) || Has(user.Title, query))
            .Where(user => !request.Flag("live_only") || request.State.Streams.TryFind(user, out _))];
        return request.Answers.Page(request, found, user =>
        {
            bool isLive = request.State.Streams.TryFind(user, out TwitchStream? stream);
            return Describe.Channel(user).With(new() { ["is_live"] = isLive, ["started_at"] = isLive ? stream!.StartedAt : "" });
        });
    }
}
