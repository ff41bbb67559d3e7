using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Helix;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Kraken;

/// <summary>Channels, streams, games, videos and clips of both versions.</summary>
internal static class KrakenChannelRoutes
{
    public static IEnumerable<TwitchRoute> All() =>
    [
        .. TwitchRoute.Kraken("Channels.GetOwn", request => request.Answers.Of(request, Own(request, request.Me))),
        .. TwitchRoute.Kraken("Channels.Get", request => request.Answers.Of(request, Channel(request, request.PathUser()))),
        .. TwitchRoute.Kraken("Channels.Update", Update),
        .. TwitchRoute.Kraken("Channels.ResetStreamKey", ResetStreamKey),
        new("Kraken.Streams.GetByChannel", GetStream),
        new("KrakenV5.Streams.GetByUser", GetStream),
        .. TwitchRoute.Kraken("Streams.Get", GetStreams),
        .. TwitchRoute.Kraken("Streams.GetSummary", GetSummary),
        .. TwitchRoute.Kraken("Streams.GetFollowed", request => Page(request, request.State.Streams.Live.Where(stream => request.State.Graph.Find(request.Me, stream.Channel) is not null))),
        .. TwitchRoute.Kraken("Streams.GetRandom", request => Stream(request, request.State.Streams.Live is [var stream, ..] ? stream : null)),
        .. TwitchRoute.Kraken("Games.GetTop", GetTopGames),
        .. TwitchRoute.Kraken("Search.Channels", SearchChannels),
        .. TwitchRoute.Kraken("Search.Streams", request => Page(request, request.State.Streams.Live.Where(stream => IsFound(stream, request.Required("query"))))),
        .. TwitchRoute.Kraken("Search.Games", SearchGames),
        new("Kraken.Videos.GetVideos", GetVideos),
        new("KrakenV5.Channels.GetVideos", GetVideos),
        .. TwitchRoute.Kraken("Videos.Get", GetVideo),
        .. TwitchRoute.Kraken("Videos.GetTop", request => Videos(request, [.. request.State.Library.Videos.OrderByDescending(video => video.Views)])),
        .. TwitchRoute.Kraken("Videos.GetFollowed", request => Videos(request, [.. request.State.Library.Videos.Where(video => request.State.Graph.Find(request.Me, video.Channel) is not null)])),
        new("KrakenV5.Clips.Get", GetClip),
        new("KrakenV5.Clips.GetTop", GetTopClips),
    ];

    private static FactSet Channel(TwitchRequest request, TwitchUser channel) => Describe.OldChannel(channel, request.State.Graph.CountOf(channel));

    private static FactSet Own(TwitchRequest request, TwitchUser channel) =>
        Channel(request, channel).With(new() { ["email"] = channel.Email, ["stream_key"] = channel.StreamKey });

    private static EmulatorResponse Update(TwitchRequest request)
    {
        TwitchUser channel = request.PathUser();
        channel.Title = request.Text("channel.status") ?? channel.Title;
        if (request.Text("channel.game") is { } name)
            channel.Game = name.Length == 0 ? null : request.State.Games.TryFindName(name, out TwitchGame? known) ? known : request.State.Games.Add(name);
        channel.Delay = request.Int("channel.delay", channel.Delay);
        request.State.TellUpdate(channel);
        return request.Answers.Of(request, Channel(request, channel));
    }

    private static EmulatorResponse ResetStreamKey(TwitchRequest request)
    {
        request.Me.ResetStreamKey();
        return request.Answers.Of(request, Own(request, request.Me));
    }

    private static FactSet Facts(TwitchRequest request, TwitchStream stream) => Describe.Stream(stream, request.State.Graph.CountOf(stream.Channel));

    private static EmulatorResponse Stream(TwitchRequest request, TwitchStream? stream) =>
        request.Answers.Of(request, new FactSet { ["stream"] = stream is null ? null : Facts(request, stream) });

    private static EmulatorResponse GetStream(TwitchRequest request)
    {
        request.State.Streams.TryFind(request.PathUser(), out TwitchStream? stream);
        return Stream(request, stream);
    }

    private static EmulatorResponse Page(TwitchRequest request, IEnumerable<TwitchStream> streams) =>
        request.Answers.Page(request, [.. streams], stream => Facts(request, stream));

    private static EmulatorResponse GetStreams(TwitchRequest request)
    {
        (string? game, string? language, IReadOnlyList<string> channels) = (request.Text("game"), request.Text("language"), request.Values("channel"));
        return Page(request, request.State.Streams.Live
            .Where(stream => game is null || game.Equals(stream.Channel.Game?.Name, StringComparison.OrdinalIgnoreCase))
            .Where(stream => language is null || stream.Channel.Language == language)
            .Where(stream => channels.Count == 0 || channels.Contains(stream.Channel.Login, StringComparer.OrdinalIgnoreCase) || channels.Contains(stream.Channel.Id)));
    }

    private static EmulatorResponse GetSummary(TwitchRequest request)
    {
        string? game = request.Text("game");
        TwitchStream[] streams = [.. request.State.Streams.Live.Where(stream => game is null || game.Equals(stream.Channel.Game?.Name, StringComparison.OrdinalIgnoreCase))];
        return request.Answers.Of(request, new FactSet { ["viewers"] = streams.Sum(stream => stream.Viewers), ["channels"] = streams.Length });
    }

    private static EmulatorResponse GetTopGames(TwitchRequest request) =>
        request.Answers.Page(request, StreamRoutes.TopGames(request.State), top => new FactSet
        {
            ["game"] = Describe.Game(top.Game).With(new() { ["popularity"] = top.Viewers }),
            ["viewers"] = top.Viewers,
            ["channels"] = top.Channels,
        });

    private static bool IsFound(TwitchStream stream, string query) =>
        StreamRoutes.Has(stream.Channel.Login, query) || StreamRoutes.Has(stream.Channel.Title, query) || StreamRoutes.Has(stream.Channel.Game?.Name ?? "", query);

    private static EmulatorResponse SearchChannels(TwitchRequest request)
    {
        string query = request.Required("query");
        TwitchUser[] found = [.. request.State.Users.All.Where(user => StreamRoutes.Has(user.Login, query) || StreamRoutes.Has(user.Title, query))];
        return request.Answers.Page(request, found, user => Channel(request, user));
    }

    private static EmulatorResponse SearchGames(TwitchRequest request)
    {
        string query = request.Required("query");
        bool onlyLive = request.Flag("live");
        return request.Answers.Of(request, new FactSet
        {
            ["games"] = StreamRoutes.TopGames(request.State)
                .Where(top => StreamRoutes.Has(top.Game.Name, query) && (!onlyLive || top.Channels > 0))
                .Select(top => Describe.Game(top.Game).With(new() { ["popularity"] = top.Viewers })),
        });
    }

    private static EmulatorResponse Videos(TwitchRequest request, TwitchVideo[] videos) => request.Answers.Page(request, videos, Describe.Video);

    private static EmulatorResponse GetVideos(TwitchRequest request)
    {
        TwitchUser channel = request.PathUser();
        return Videos(request, [.. request.State.Library.Videos.Where(video => video.Channel == channel)]);
    }

    private static EmulatorResponse GetVideo(TwitchRequest request)
    {
        string id = request.Path[0].Value.TrimStart('v');
        return request.State.Library.Videos.FirstOrDefault(video => video.Id == id) is { } found
            ? request.Answers.Of(request, Describe.Video(found))
            : throw new Refusal(404, 0, "Video does not exist");
    }

    private static EmulatorResponse GetClip(TwitchRequest request) => request.State.Library.Clips.FirstOrDefault(clip => clip.Id == request.Path[0].Value) is { } found
        ? request.Answers.Of(request, Describe.Clip(found))
        : throw new Refusal(404, 0, "Clip does not exist");

    private static EmulatorResponse GetTopClips(TwitchRequest request)
    {
        (IReadOnlyList<string> channels, IReadOnlyList<string> games) = (request.Values("channel"), request.Values("game"));
        TwitchClip[] clips = [.. request.State.Library.Clips
            .Where(clip => channels.Count == 0 || channels.Contains(clip.Channel.Login, StringComparer.OrdinalIgnoreCase))
            .Where(clip => games.Count == 0 || games.Contains(clip.Game?.Name ?? "", StringComparer.OrdinalIgnoreCase))
            .OrderByDescending(clip => clip.Views)];
        return request.Answers.Page(request, clips, Describe.Clip);
    }
}
