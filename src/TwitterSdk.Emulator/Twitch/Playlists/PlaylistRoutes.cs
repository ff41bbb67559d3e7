using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Playlists;

/// <summary>Permits from the old API, and the playlists that they open.</summary>
internal sealed class PlaylistRoutes
{
    private const string PlaylistType = "application/vnd.apple.mpegurl";

    private readonly PlaybackPermits _permits = new();

    public IEnumerable<TwitchRoute> All() =>
    [
        new("OldApi.Channels.GetAccessToken", request => Permit(request, "channel", request.PathUser().Login)),
        new("OldApi.Videos.GetAccessToken", request => Permit(request, "vod_id", Video(request).Id)),
        new("Usher.Playlists.GetLive", request => Live(request, isNew: false)),
        new("Usher.Playlists.GetLiveV2", request => Live(request, isNew: true)),
        new("Usher.Playlists.GetVideo", request => Recorded(request, isNew: false)),
        new("Usher.Playlists.GetVideoV2", request => Recorded(request, isNew: true)),
    ];

    private static TwitchVideo Video(TwitchRequest request)
    {
        string id = request.Path[0].Value.TrimStart('v');
        return request.State.Library.Videos.FirstOrDefault(video => video.Id == id) ?? throw new Refusal(404, 0, "Video does not exist");
    }

    private EmulatorResponse Permit(TwitchRequest request, string name, string value)
    {
        (string token, string signature) = _permits.Issue(name, value, request.Caller.User?.Id, request.Now);
        return request.Answers.Of(request, new FactSet { ["token"] = token, ["sig"] = signature, ["mobile_restricted"] = false });
    }

    private EmulatorResponse Live(TwitchRequest request, bool isNew)
    {
        TwitchUser channel = request.State.Users.TryFindLogin(request.Path[0].Value, out TwitchUser? known) ? known : throw new Refusal(404, 0, "Can not find channel");
        _permits.Check(request.Required("token"), request.Required("sig"), "channel", channel.Login, request.Now);
        return request.State.Streams.TryFind(channel, out TwitchStream? stream)
            ? Playlist(request, stream.Id, $"https://video-weaver.loopback.example/{channel.Login}", isNew)
            : Offline(request);
    }

    private EmulatorResponse Recorded(TwitchRequest request, bool isNew)
    {
        TwitchVideo video = Video(request);
        string? token = request.Text("token") ?? request.Text("nauth"), signature = request.Text("sig") ?? request.Text("nauthsig");
        if (token is null || signature is null)
            throw new Refusal(403, 0, "The token is missing");
        _permits.Check(token, signature, "vod_id", video.Id, request.Now);
        return Playlist(request, video.Id, $"https://vod.loopback.example/{video.Id}", isNew);
    }

    private static EmulatorResponse Playlist(TwitchRequest request, string about, string folder, bool isNew)
    {
        (bool source, bool audio) = (request.Flag("allow_source"), request.Flag("allow_audio_only"));
        string text = isNew
            ? MasterPlaylistWriter.New(folder, source, audio)
            : MasterPlaylistWriter.Old(about, folder, source, audio, request.Flag("playlist_include_framerate"), request.Now);
        return EmulatorResponse.Text(text, PlaylistType);
    }

    /// <summary>This server has a form of its own for what is not there.</summary>
    private static EmulatorResponse Offline(TwitchRequest request) => EmulatorResponse.Json(
        json =>
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("url"u8, string.Join('/', request.Plain.Wire.Segments));
            json.WriteString("error"u8, "twirp error not_found: transcode does not exist");
            json.WriteString("error_code"u8, "transcode_does_not_exist");
            json.WriteString("type"u8, "error");
            json.WriteEndObject();
            json.WriteEndArray();
        },
        404);
}
