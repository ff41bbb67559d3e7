using System.Text;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Auth;

/// <summary>Finds out who sent a request, and whether the endpoint takes this kind of credentials.</summary>
internal sealed class Authenticator(EmulatorState state, TimeProvider time)
{
    private readonly OAuthVerifier _oauth = new(state, time);

    public Caller Authenticate(WireRequest request, SpecEndpoint endpoint)
    {
        Caller caller = Identify(request, endpoint);
        if (endpoint.Spec.Auth.Count == 0 || endpoint.Spec.Auth.Any(auth => Accepts(auth, caller, endpoint)))
            return caller;
        if (caller.OAuth2 is { } token && endpoint.Spec.Auth.Where(auth => auth.Scheme == AuthScheme.OAuth2) is var accepted && accepted.Any())
            throw Refusal.MissingScopes(accepted.First().Scopes.Except(token.Scopes), accepted.First().Scopes);
        throw caller.Kind == CallerKind.Anonymous
            ? new Refusal(400, 215, "Bad authentication data: there is none.")
            : new Refusal(403, 220, "Credentials of this kind may not use this resource.");
    }

    private static bool Accepts(AuthSpec auth, Caller caller, SpecEndpoint endpoint) => auth.Scheme switch
    {
        AuthScheme.User => caller.Kind == CallerKind.User || IsTrade(caller, endpoint),
        AuthScheme.OAuth2 => caller.OAuth2 is { } token && auth.Scopes.All(token.Scopes.Contains),
        AuthScheme.App => caller.Kind == CallerKind.App,
        AuthScheme.Consumer => caller.Kind == CallerKind.Consumer || IsTrade(caller, endpoint),
        AuthScheme.Basic => caller.Kind == CallerKind.Basic,
        AuthScheme.None => true,
        _ => false,
    };

    /// <summary>A request token is good for one thing only: to be traded for an access token.</summary>
    private static bool IsTrade(Caller caller, SpecEndpoint endpoint) =>
        caller.Kind == CallerKind.RequestToken && endpoint.Spec.Path == "oauth/access_token";

    private Caller Identify(WireRequest request, SpecEndpoint endpoint)
    {
        string header = request.Headers.Authorization.ToString();
        int space = header.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return Caller.Anonymous;
        string value = header[(space + 1)..].Trim();
        return header[..space].ToUpperInvariant() switch
        {
            "OAUTH" => _oauth.Verify(request, value),
            "BEARER" => Bearer(value),
            "BASIC" => Basic(value, endpoint),
            _ => throw new Refusal(400, 215, "Bad authentication data: unknown scheme."),
        };
    }

    private Caller Bearer(string token)
    {
        if (state.OAuth2.InForce(token) is { } user)
            return new Caller(CallerKind.OAuth2User) { App = user.App, OAuth2 = user };
        EmulatorApp app = state.Apps.FindByBearer(token) ?? throw new Refusal(401, 89, "Invalid or expired token.");
        return new Caller(CallerKind.App) { App = app };
    }

    private Caller Basic(string value, SpecEndpoint endpoint)
    {
        // Elsewhere the vendor does not even look at this scheme.
        if (!endpoint.Spec.Auth.Any(auth => auth.Scheme == AuthScheme.Basic))
            throw new Refusal(400, 215, "Bad authentication data: this resource does not know the Basic scheme.");
        Span<byte> decoded = new byte[value.Length];
        if (Convert.TryFromBase64String(value, decoded, out int length)
            && Encoding.UTF8.GetString(decoded[..length]).Split(':') is [string key, string secret]
            && Prove(PercentText.DecodePath(key), PercentText.DecodePath(secret), endpoint) is { } app)
        {
            return new Caller(CallerKind.Basic) { App = app };
        }

        throw new Refusal(403, 99, "The app's credentials could not be verified.");
    }

    /// <summary>Each OAuth has its own pair of name and secret.</summary>
    private EmulatorApp? Prove(string name, string secret, SpecEndpoint endpoint) => endpoint.IsOAuth2
        ? state.Apps.FindByClientId(name) is { IsPublic: false } client && client.ClientSecret == secret ? client : null
        : state.Apps.Find(name) is { } app && app.ConsumerSecret == secret ? app : null;
}
