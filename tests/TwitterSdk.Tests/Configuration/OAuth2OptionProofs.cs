using TwitterSdk.Configuration;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;

namespace TwitterSdk.Tests.Configuration;

/// <summary>What each option of OAuth 2.0 does, seen from outside.</summary>
internal static class OAuth2OptionProofs
{
    public static Dictionary<string, Func<Task>> All { get; } = new(StringComparer.Ordinal)
    {
        [Of(nameof(TwitterClientOptions.OAuth2AccessToken))] = async () =>
            Assert.That((await RenewAsync(options => (options.OAuth2AccessToken, options.OAuth2RefreshToken) = ("mine", null))).Single().Authorization, Is.EqualTo("Bearer mine")),
        [Of(nameof(TwitterClientOptions.ClientId))] = async () =>
            Assert.That((await RenewAsync(options => options.ClientId = "my-app"))[0].BodyText, Does.EndWith("&client_id=my-app")),
        [Of(nameof(TwitterClientOptions.ClientSecret))] = async () =>
            Assert.That((await RenewAsync(options => options.ClientSecret = "s"))[0].Authorization, Is.EqualTo("Basic " + Convert.ToBase64String("app:s"u8))),
        [Of(nameof(TwitterClientOptions.OAuth2RefreshToken))] = async () =>
        {
            IReadOnlyList<RecordedRequest> requests = await RenewAsync(options => options.OAuth2RefreshToken = "first");
            Assert.That(requests[0].Path + requests[0].BodyText, Does.StartWith("/2/oauth2/tokengrant_type=refresh_token&refresh_token=first"));
            Assert.That(requests[1].Authorization, Is.EqualTo("Bearer renewed"));
        },
        [Of(nameof(TwitterClientOptions.OAuth2User))] = async () =>
        {
            var store = new MemoryTokenStore();
            await store.SaveAsync("ben", new OAuth2Tokens { AccessToken = "bens" });
            IReadOnlyList<RecordedRequest> requests = await RenewAsync(options => (options.OAuth2User, options.OAuth2RefreshToken, options.TokenStore) = ("ben", null, store));
            Assert.That(requests.Single().Authorization, Is.EqualTo("Bearer bens"));
        },
        [Of(nameof(TwitterClientOptions.TokenStore))] = async () =>
        {
            var store = new MemoryTokenStore();
            await RenewAsync(options => options.TokenStore = store);
            Assert.That((await store.LoadAsync("default"))!.RefreshToken, Is.EqualTo("next"));
        },
        [Of(nameof(TwitterClientOptions.TokenFolder))] = async () =>
        {
            string folder = Directory.CreateTempSubdirectory("tokens-").FullName;
            await RenewAsync(options => (options.TokenStore, options.TokenFolder) = (null, folder));

            // The next start has the same, spent, refresh token in its configuration.
            IReadOnlyList<RecordedRequest> requests = await RenewAsync(options => (options.TokenStore, options.TokenFolder) = (null, folder));
            Assert.That(requests.Single().Authorization, Is.EqualTo("Bearer renewed"));
            Directory.Delete(folder, recursive: true);
        },
    };

    private static async Task<IReadOnlyList<RecordedRequest>> RenewAsync(Action<TwitterClientOptions> configure)
    {
        var handler = new ScriptedHandler(request => ScriptedHandler.Json(
            request.Path == "/2/oauth2/token" ? """{"token_type":"bearer","expires_in":7200,"access_token":"renewed","refresh_token":"next"}""" : "{}"));
        await Clients.Over(handler, options =>
        {
            (options.ClientId, options.OAuth2RefreshToken, options.TokenStore) = ("app", "first", new MemoryTokenStore());
            configure(options);
        }).ReadAsync();
        return handler.Requests;
    }

    private static string Of(string option) => $"{nameof(TwitterClientOptions)}.{option}";
}
