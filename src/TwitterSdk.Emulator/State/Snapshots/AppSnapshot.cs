using System.Text.Json.Nodes;

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
            ["stream_rules"] = SnapshotJson.Of(state.StreamRules.Of(app), rule => new JsonObject { ["id"] = rule.Id, ["value"] = rule.Value, ["tag"] = rule.Tag }),
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
        var apps = new Dictionary<long, EmulatorApp>();
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
            apps.Add(app.Id, app);
            foreach (JsonObject rule in one.Objects("stream_rules"))
                ReadRule(state, app, rule);
        }

        foreach (JsonObject one in json.Objects("tokens"))
        {
            state.Apps.IssueToken(
                apps[one.Long("app")], PeopleSnapshot.User(state, one.Long("user")), one.Text("token"), one.Text("secret"), (EmulatorAccess)one.Long("access"));
        }

        foreach (JsonObject one in json.Objects("sign_ins"))
        {
            var grant = new OAuth2Grant(apps[one.Long("app")], PeopleSnapshot.User(state, one.Long("user")), [.. one.Texts("scopes")])
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

    private static void ReadRule(EmulatorState state, EmulatorApp app, JsonObject rule) => state.Services.Then(
        state.Services.Time.GetUtcNow(), () => state.StreamRules.Add(app, rule.Text("value"), rule.MaybeText("tag")), rule.Long("id"));
}
