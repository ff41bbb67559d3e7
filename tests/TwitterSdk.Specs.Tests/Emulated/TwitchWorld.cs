using System.Text.Json;
using TwitterSdk.Emulator.Twitch;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing.Specs;
using TwitterSdk.Twitch;

namespace TwitterSdk.Specs.Tests.Emulated;

#pragma warning disable IDE0065 // Outside the namespace the name would mean Twitter's.
using UserId = TwitterSdk.Twitch.UserId;
#pragma warning restore IDE0065

/// <summary>A caller who broadcasts, another user, and one of everything that a request may name.</summary>
internal sealed class TwitchWorld
{
    private const string Callback = "http://127.0.0.1:9/";

    private readonly TwitchUser _caller;
    private readonly TwitchUser _other;
    private readonly TwitchUser _third;
    private readonly TwitchVideo _video;
    private readonly TwitchClip _clip;
    private readonly TwitchReward _reward;
    private readonly TwitchRedemption _redemption;
    private readonly TwitchGame _game;
    private readonly TwitchState _state;
    private readonly TwitchApp _app;

    public TwitchWorld(TwitchEmulator twitch, int number)
    {
        _state = twitch.State;
        _caller = _state.AddUser($"caller{number}");
        _other = _state.AddUser($"other{number}");
        _third = _state.AddUser($"third{number}");
        _state.GoLive(_caller, "Weaving", "At the loom", viewers: 12);
        _game = _caller.Game!;
        _video = _state.Library.AddVideo(_caller, "Yesterday");
        _clip = _state.Library.AddClip(_caller, _other, "A moment");
        _state.Graph.Follow(_caller, _other);
        _state.Graph.Follow(_other, _caller);
        _state.Graph.Block(_caller, _other);
        _state.Subscribers.Add(_caller, _other);
        _state.Subscribers.Add(_other, _caller);
        _state.Subscribers.Add(_caller, _caller);
        _caller.BroadcasterType = "partner";
        _state.Schedules.Add(_caller, _state.Streams.Live[0].StartedAt.AddDays(1), "Tomorrow", isRecurring: true);
        _reward = _state.Points.AddReward(_caller, "A glass of water", 100);
        _redemption = _state.Points.Redeem(_reward, _other);
        _app = _state.Accounts.AddApp($"App {number}");
        User = TwitchCredentials.User(_app.ClientId, _state.Accounts.IssueToken(_app, _caller).Text);
        App = TwitchCredentials.App(_app.ClientId, _state.Accounts.IssueAppToken(_app).Text);
    }

    public Core.Auth.ApiCredentials User { get; }

    public Core.Auth.ApiCredentials App { get; }

    /// <summary>What must be there before the call, by the endpoint's name without its API.</summary>
    public async Task PrepareAsync(ITwitchClient twitch, CatalogEndpoint endpoint, Dictionary<string, WireValue> values)
    {
        switch (endpoint.Name)
        {
            case "Twitch.Helix.Moderation.UnbanUser":
                _state.Moderation.Ban(_caller, _other);
                break;
            case "Twitch.Helix.Moderation.RemoveModerator":
                _state.Moderation.AddModerator(_caller, _other);
                break;
            case "Twitch.Helix.Moderation.RemoveVip":
                _state.Moderation.AddVip(_caller, _other);
                break;
            case "Twitch.Helix.Raids.Cancel":
                await twitch.Helix.Raids.StartAsync(new() { FromBroadcasterId = new UserId(_caller.Id), ToBroadcasterId = new UserId(_other.Id) });
                break;
            case "Twitch.Helix.Polls.End":
                Set(values, "id", _state.Polls.Begin(_caller, "Warp?", ["Yes", "No"], TimeSpan.FromMinutes(5)).Id);
                break;
            case "Twitch.Helix.Predictions.End":
                TwitchPrediction prediction = _state.Predictions.Begin(_caller, "Warp?", ["Yes", "No"], TimeSpan.FromMinutes(5));
                Set(values, "id", prediction.Id);
                Set(values, "winning_outcome_id", prediction.Outcomes[0].Id);
                break;
            case "Twitch.Helix.Schedule.UpdateSegment" or "Twitch.Helix.Schedule.DeleteSegment":
                Set(values, "id", (await twitch.Helix.Schedule.GetAsync(new UserId(_caller.Id))).Data.Segments[0].Id);
                break;
            case "Twitch.EventSub.Subscriptions.Delete":
                Set(values, "id", (await twitch.As(App).EventSub.Subscriptions.CreateAsync(Subscription().Deserialize<TwitterSdk.Twitch.EventSub.NewSubscription>()!)).Data[0].Id.Value!);
                break;
            case "Twitch.EventSub.Conduits.Update" or "Twitch.EventSub.Conduits.Delete":
                Set(values, "id", (await twitch.As(App).EventSub.Conduits.CreateAsync(2)).Data[0].Id.Value!);
                break;
            case "Twitch.EventSub.Conduits.GetShards" or "Twitch.EventSub.Conduits.UpdateShards":
                Set(values, "conduit_id", (await twitch.As(App).EventSub.Conduits.CreateAsync(2)).Data[0].Id.Value!);
                break;
            case "Twitch.Usher.Playlists.GetLive" or "Twitch.Usher.Playlists.GetLiveV2":
#pragma warning disable CS0618 // Switched off at Twitch, and wanted here.
                TwitterSdk.Twitch.OldApi.AccessToken permit = await twitch.OldApi.Channels.GetAccessTokenAsync(new Login(_caller.Login));
                (values["token"], values["sig"]) = (WireValue.Of(permit.Token), WireValue.Of(permit.Sig));
                break;
            case "Twitch.Usher.Playlists.GetVideo" or "Twitch.Usher.Playlists.GetVideoV2":
                TwitterSdk.Twitch.OldApi.AccessToken video = await twitch.OldApi.Videos.GetAccessTokenAsync(new VideoId(_video.Id));
                (values["token"], values["sig"]) = (WireValue.Of(video.Token), WireValue.Of(video.Sig));
#pragma warning restore CS0618
                break;
        }
    }

    /// <summary>Puts values that mean something to the state in the place of samples.</summary>
    public void Fill(CatalogEndpoint endpoint, Dictionary<string, WireValue> values)
    {
        foreach (string name in values.Keys.ToArray())
        {
            if (Value(endpoint, name) is { } value)
                Set(values, name, value);
        }

        if (endpoint.Name == "Twitch.Helix.ChannelPoints.GetCustomRewardRedemption")
            Set(values, "status", "UNFULFILLED");
        // The spec leaves both open, the vendor does not.
        if (endpoint.Name == "Twitch.Helix.Raids.Start")
        {
            Set(values, "from_broadcaster_id", _caller.Id);
            Set(values, "to_broadcaster_id", _other.Id);
        }
    }

    /// <summary>Whether the call is the app's own, where both would do.</summary>
    public static bool IsApps(CatalogEndpoint endpoint) =>
        endpoint.Name is "Twitch.EventSub.Subscriptions.Create" or "Twitch.EventSub.Subscriptions.Delete";

    public JsonElement? Body(CatalogEndpoint endpoint) => endpoint.Name switch
    {
        "Twitch.EventSub.Subscriptions.Create" => Subscription(),
        _ => null,
    };

    private JsonElement Subscription() => JsonSerializer.SerializeToElement(new Dictionary<string, object>
    {
        ["type"] = "stream.online",
        ["version"] = "1",
        ["condition"] = new Dictionary<string, string> { ["broadcaster_user_id"] = _caller.Id },
        ["transport"] = new Dictionary<string, string> { ["method"] = "webhook", ["callback"] = Callback, ["secret"] = "a secret of some length" },
    });

    private static void Set(Dictionary<string, WireValue> values, string name, string value) => values[name] = WireValue.Of(JsonSerializer.SerializeToElement(value));

    private string? Value(CatalogEndpoint endpoint, string name)
    {
        bool isPath = endpoint.Spec.Parameters.Any(parameter => parameter.WireName == name && parameter.Location == ParameterLocation.Path);
        return isPath ? PathValue(endpoint, name) : ParameterValue(endpoint, name);
    }

    private string? PathValue(CatalogEndpoint endpoint, string name) => name switch
    {
        // The second name of a path is another's.
        "user" or "channel" when endpoint.Spec.Path.IndexOf('{', StringComparison.Ordinal) == endpoint.Spec.Path.IndexOf($"{{{name}}}", StringComparison.Ordinal) => _caller.Login,
        "user_id" or "channel_id" when endpoint.Spec.Path.IndexOf('{', StringComparison.Ordinal) == endpoint.Spec.Path.IndexOf($"{{{name}}}", StringComparison.Ordinal) => _caller.Id,
        "user" or "channel" or "target" => _other.Login,
        "user_id" or "channel_id" or "target_user_id" => _other.Id,
        "video_id" or "id" when endpoint.Spec.Path.Contains("video", StringComparison.Ordinal) || endpoint.Spec.Path.Contains("vod", StringComparison.Ordinal) => _video.Id,
        "slug" => _clip.Id,
        _ => null,
    };

    private string? ParameterValue(CatalogEndpoint endpoint, string name) => (endpoint.File.Chapter, name) switch
    {
        (_, "broadcaster_id" or "from_broadcaster_id" or "moderator_id" or "sender_id" or "from_user_id" or "editor_id") => _caller.Id,
        (_, "to_broadcaster_id" or "to_user_id" or "target_user_id" or "data.user_id") => _other.Id,
        ("Moderation", "user_id") => endpoint.Spec.Name is "GetModeratedChannels" or "ManageHeldAutoModMessages" ? _caller.Id : _other.Id,
        (_, "user_id") => _caller.Id,
        ("Videos", "id") => _video.Id,
        ("ChannelPoints", "id") => endpoint.Spec.Name == "UpdateRedemptionStatus" ? _redemption.Id : _reward.Id,
        (_, "reward_id") => _reward.Id,
        ("ChannelPoints", "status") => "FULFILLED",
        ("Channels", "game_id") => _game.Id,
        ("Schedule", "duration") => "60",
        ("Schedule", "category_id") => _game.Id,
        (_, "color") => "blue",
        _ => null,
    };
}
