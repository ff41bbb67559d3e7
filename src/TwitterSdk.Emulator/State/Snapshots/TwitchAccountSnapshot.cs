using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>Apps with their secrets and tokens, so that a client goes on with the same credentials.</summary>
internal static class TwitchAccountSnapshot
{
    public static void Write(TwitchState state, JsonObject json)
    {
        json["apps"] = SnapshotJson.Of(state.Accounts.Apps, app => new JsonObject
        {
            ["name"] = app.Name,
            ["client_id"] = app.ClientId,
            ["client_secret"] = app.ClientSecret,
            ["redirects"] = SnapshotJson.Of(app.RedirectUris),
        });
        json["tokens"] = SnapshotJson.Of(state.Accounts.Tokens, token => new JsonObject
        {
            ["app"] = token.App.ClientId,
            ["user"] = token.User?.Id,
            ["scopes"] = SnapshotJson.Of(token.Scopes),
            ["token"] = token.Text,
            ["refresh_token"] = token.RefreshToken,
            ["created_at"] = SnapshotJson.Of(token.CreatedAt),
            ["expires_at"] = SnapshotJson.Of(token.ExpiresAt),
        });
    }

    public static void Read(TwitchState state, JsonObject json)
    {
        foreach (JsonObject one in json.Objects("apps"))
            state.Accounts.AddApp(one.Text("name"), one.Text("client_id"), one.MaybeText("client_secret")).RedirectUris.UnionWith(one.Texts("redirects"));
        foreach (JsonObject one in json.Objects("tokens"))
        {
            state.Accounts.Keep(new TwitchToken(
                state.App(one), state.MaybeUser(one, "user"), [.. one.Texts("scopes")], one.Text("token"), one.MaybeText("refresh_token"), one.Time("created_at"), one.Time("expires_at")));
        }
    }
}
