using System.Globalization;
using System.Text;
using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Explorer;

/// <summary>Puts credentials on a call: those that were asked for, else the first that the endpoint takes.</summary>
internal sealed class CallSigning(ExplorerKeys keys, TimeProvider time)
{
    // Without a wish, what is newest goes first.
    private static readonly AuthScheme[] s_order =
        [AuthScheme.OAuth2, AuthScheme.User, AuthScheme.App, AuthScheme.Consumer, AuthScheme.Basic, AuthScheme.None];

    /// <param name="origin">Scheme and authority under which the call will arrive: a signature is over them, too.</param>
    /// <param name="user">Who calls, where a user does.</param>
    /// <param name="wish">The name of a scheme; null for any.</param>
    public void Sign(PreparedCall call, SpecEndpoint endpoint, string origin, string? user, string? wish)
    {
        AuthScheme scheme = Choose(endpoint.Spec, wish);
        if (endpoint.File.Scope.Product == "Twitch")
        {
            SignForTwitch(call, endpoint.Spec, scheme, user);
            return;
        }

        string? header = scheme switch
        {
            AuthScheme.OAuth2 => $"Bearer {keys.OAuth2(User(user))}",
            AuthScheme.App => $"Bearer {keys.Bearer()}",
            AuthScheme.User => OAuth(call, origin, keys.Token(User(user))),
            AuthScheme.Consumer => OAuth(call, origin, null),
            AuthScheme.Basic => Basic(endpoint),
            _ => null,
        };
        if (header is not null)
            call.Headers["authorization"] = header;
    }

    private static AuthScheme Choose(EndpointSpec spec, string? wish)
    {
        if (wish is not null)
        {
            return Enum.TryParse(wish, out AuthScheme wished) && Enum.IsDefined(wished)
                ? wished
                : throw new Refusal(400, 25, $"There is no scheme '{wish}'. There are: {string.Join(", ", Enum.GetNames<AuthScheme>())}.");
        }

        return spec.Auth.Count == 0 ? AuthScheme.None : s_order.First(scheme => spec.Auth.Any(auth => auth.Scheme == scheme));
    }

    private void SignForTwitch(PreparedCall call, EndpointSpec spec, AuthScheme scheme, string? user)
    {
        if (spec.Host != "api")
            return;
        call.Headers["client-id"] = keys.TwitchApp.ClientId;
        TwitchUser? caller = scheme == AuthScheme.OAuth2
            ? keys.FindTwitchUser(user) ?? throw new Refusal(404, 50, $"There is no Twitch user '{user}'.")
            : null;
        if (scheme is AuthScheme.OAuth2 or AuthScheme.App)
            call.Headers["authorization"] = $"{spec.TokenWord ?? "Bearer"} {keys.Twitch(caller)}";
    }

    private EmulatorUser User(string? handle) => keys.FindUser(handle) ?? throw new Refusal(404, 50, $"There is no user '{handle}'.");

    private string Basic(SpecEndpoint endpoint)
    {
        (string name, string secret) = endpoint.IsOAuth2 ? (keys.App.ClientId, keys.App.ClientSecret) : (keys.App.ConsumerKey, keys.App.ConsumerSecret);
        return $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{PercentText.Encode(name)}:{PercentText.Encode(secret)}"))}";
    }

    private string OAuth(PreparedCall call, string origin, EmulatorToken? token)
    {
        List<KeyValuePair<string, string>> header =
        [
            new("oauth_consumer_key", keys.App.ConsumerKey),
            new("oauth_nonce", AppStore.Random(32)),
            new("oauth_signature_method", "HMAC-SHA1"),
            new("oauth_timestamp", time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new("oauth_version", "1.0"),
        ];
        if (token is not null)
            header.Add(new("oauth_token", token.Token));
        string baseString = NaiveSignature.BaseString(call.Method, origin + call.Path, [.. call.Query, .. call.Form, .. header]);
        header.Add(new("oauth_signature", NaiveSignature.Sign(baseString, keys.App.ConsumerSecret, token?.Secret ?? "")));
        return $"OAuth {string.Join(", ", header.Select(pair => $"{pair.Key}=\"{PercentText.Encode(pair.Value)}\""))}";
    }
}
