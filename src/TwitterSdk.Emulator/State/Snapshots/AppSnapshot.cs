using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Streaming.Rules;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>Apps with their secrets and tokens, so that a client goes on with the same credentials.</summary>
internal static class AppSnapshot
{
    public static void Write(EmulatorState state, JsonObject json)
    {
        json["apps"] = SnapshotJson.Of(state.Apps.All, app => new JsonObject
        {
            ["id"] = app.Id,
            ["name"] = app.Name,
            ["consumer_key"] = app.ConsumerKey,
            ["consumer_secret"] = app.ConsumerSecret,
            ["client_id"] = app.ClientId,
            ["client_secret"] = app.ClientSecret,
            ["public"] = app.IsPublic,
            ["bearer_token"] = app.BearerToken,
            ["callbacks"] = SnapshotJson.Of(app.Callbacks),
            ["stream_rules"] = Rules(state.StreamRules, app),
            ["powerstream_rules"] = Rules(state.PowerstreamRules, app),
        });
        json["tokens"] = SnapshotJson.Of(state.Apps.Tokens, token => new JsonObject
        {
            ["app"] = token.App.Id,
            ["user"] = token.User.Id,
            ["token"] = token.Token,
            ["secret"] = token.Secret,
            ["access"] = (long)token.Access,
        });
        json["sign_ins"] = SnapshotJson.Of(state.OAuth2.All.GroupBy(token => token.Grant), grant => new JsonObject
        {
            ["app"] = grant.Key.App.Id,
            ["user"] = grant.Key.User.Id,
            ["scopes"] = SnapshotJson.Of(grant.Key.Scopes),
            ["revoked"] = grant.Key.IsRevoked,
            ["tokens"] = SnapshotJson.Of(grant.OrderBy(token => token.Renewals), token => new JsonObject
            {
                ["access_token"] = token.AccessToken,
                ["refresh_token"] = token.RefreshToken,
                ["expires_at"] = SnapshotJson.Of(token.ExpiresAt),
                ["renewals"] = (long)token.Renewals,
            }),
        });
    }

    public static void Read(EmulatorState state, JsonObject json)
    {
        foreach (JsonObject one in json.Objects("apps"))
        {
            var app = new EmulatorApp(one.Long("id"), one.Text("name"), one.Text("consumer_key"), one.Text("consumer_secret"))
            {
                ClientId = one.Text("client_id"),
                ClientSecret = one.Text("client_secret"),
                IsPublic = one.Flag("public"),
                BearerToken = one.MaybeText("bearer_token"),
            };
            app.Callbacks.UnionWith(one.Texts("callbacks"));
            state.Apps.Restore(app);
            ReadRules(state, state.StreamRules, app, one.Objects("stream_rules"));
            ReadRules(state, state.PowerstreamRules, app, one.Objects("powerstream_rules"));
        }

        foreach (JsonObject one in json.Objects("tokens"))
        {
            state.Apps.IssueToken(
                App(state, one), PeopleSnapshot.User(state, one.Long("user")), one.Text("token"), one.Text("secret"), (EmulatorAccess)one.Long("access"));
        }

        foreach (JsonObject one in json.Objects("sign_ins"))
        {
            var grant = new OAuth2Grant(App(state, one), PeopleSnapshot.User(state, one.Long("user")), [.. one.Texts("scopes")])
            {
                IsRevoked = one.Flag("revoked"),
            };
            foreach (JsonObject token in one.Objects("tokens"))
            {
                state.OAuth2.Restore(new EmulatorOAuth2Token(
                    grant, token.Text("access_token"), token.MaybeText("refresh_token"), token.Time("expires_at"), (int)token.Long("renewals")));
            }
        }
    }

    /// <summary>The app that an object names.</summary>
    public static EmulatorApp App(EmulatorState state, JsonObject json)
    {
        long id = json.Long("app");
        return state.Apps.All.FirstOrDefault(app => app.Id == id) ?? throw new InvalidDataException($"The snapshot names an app {id} that it does not have.");
    }

    private static JsonArray Rules(StreamRuleStore store, EmulatorApp app) =>
        SnapshotJson.Of(store.Of(app), rule => new JsonObject { ["id"] = rule.Id, ["value"] = rule.Value, ["tag"] = rule.Tag });

    private static void ReadRules(EmulatorState state, StreamRuleStore store, EmulatorApp app, IEnumerable<JsonObject> rules)
    {
        foreach (JsonObject rule in rules)
            state.Services.Then(state.Services.Time.GetUtcNow(), () => store.Add(app, rule.Text("value"), rule.MaybeText("tag")), rule.Long("id"));
    }
}
