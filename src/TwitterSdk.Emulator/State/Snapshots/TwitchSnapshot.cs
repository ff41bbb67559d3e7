using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Twitch;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>What Twitch remembers: first who there is, then what they have to do with each other.</summary>
internal static class TwitchSnapshot
{
    public static JsonObject Write(TwitchEmulator twitch)
    {
        TwitchState state = twitch.State;
        lock (state.Services.Gate)
        {
            var json = new JsonObject { ["last_id"] = (long)state.Services.LastId };
            TwitchChannelSnapshot.Write(state, json);
            TwitchAccountSnapshot.Write(state, json);
            TwitchPeopleSnapshot.Write(state, json);
            TwitchGameSnapshot.Write(state, json);
            TwitchScheduleSnapshot.Write(state, json);
            TwitchEventSnapshot.Write(twitch.Hub, json);
            return json;
        }
    }

    public static void Read(TwitchEmulator twitch, JsonObject json)
    {
        TwitchState state = twitch.State;
        lock (state.Services.Gate)
        {
            TwitchChannelSnapshot.Read(state, json);
            TwitchAccountSnapshot.Read(state, json);
            TwitchPeopleSnapshot.Read(state, json);
            TwitchGameSnapshot.Read(state, json);
            TwitchScheduleSnapshot.Read(state, json);
            TwitchEventSnapshot.Read(twitch.Hub, state, json);
            state.Services.LastId = (int)json.Long("last_id");
        }
    }

    /// <summary>The user whom a member names.</summary>
    public static TwitchUser User(this TwitchState state, JsonObject json, string name) =>
        state.MaybeUser(json, name) ?? throw new InvalidDataException($"The snapshot names no Twitch user as '{name}' where it must.");

    public static TwitchUser? MaybeUser(this TwitchState state, JsonObject json, string name)
    {
        if (json.MaybeText(name) is not { } id)
            return null;
        return state.Users.TryFind(id, out TwitchUser? user)
            ? user
            : throw new InvalidDataException($"The snapshot names a Twitch user {id} that it does not have.");
    }

    /// <summary>The app that an object names.</summary>
    public static TwitchApp App(this TwitchState state, JsonObject json)
    {
        string id = json.Text("app");
        return state.Accounts.FindApp(id) ?? throw new InvalidDataException($"The snapshot names a Twitch app {id} that it does not have.");
    }

    public static TwitchGame? Game(this TwitchState state, JsonObject json) =>
        state.Games.TryFind(json.MaybeText("game"), out TwitchGame? game) ? game : null;
}
