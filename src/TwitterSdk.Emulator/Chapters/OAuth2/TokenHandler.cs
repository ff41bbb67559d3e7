using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.OAuth2;

/// <summary>Tokens for a code, or for a refresh token, which is spent then. What is used twice costs the whole sign-in.</summary>
internal sealed class TokenHandler : IHandler
{
    public string Route => "POST api 2/oauth2/token";

    public bool ChecksValues => true;

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorApp app = Client.Of(request);
        EmulatorOAuth2Token token = Client.Required(request, "grant_type") switch
        {
            "authorization_code" => Trade(request, app),
            "refresh_token" => Refresh(request, app),
            string other => throw Refusal.OAuth2("unsupported_grant_type", $"The grant_type [{other}] is not taken here."),
        };
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("token_type"u8, "bearer");
            json.WriteNumber("expires_in"u8, (int)(token.ExpiresAt - request.Time.GetUtcNow()).TotalSeconds);
            json.WriteString("access_token"u8, token.AccessToken);
            json.WriteString("scope"u8, string.Join(' ', token.Scopes));
            if (token.RefreshToken is { } refresh)
                json.WriteString("refresh_token"u8, refresh);
            json.WriteEndObject();
        }) with { Headers = [new("cache-control", "no-store")] };
    }

    private static EmulatorOAuth2Token Trade(EmulatorRequest request, EmulatorApp app)
    {
        OAuth2Store store = request.State.OAuth2;
        AuthorizationCode? code = store.FindCode(Client.Required(request, "code"));
        string redirectUri = Client.Required(request, "redirect_uri");
        string verifier = Client.Required(request, "code_verifier");
        if (code is null || code.Request.App != app)
            throw BadCode("There is no such code of this app.");
        if (code.Grant is { } traded)
        {
            traded.IsRevoked = true;
            throw BadCode("This code was traded before; the tokens that it gave are revoked.");
        }

        if (request.Time.GetUtcNow() >= code.ExpiresAt)
            throw BadCode($"This code waited longer than {store.CodeLifetime.TotalSeconds} seconds.");
        if (code.Request.RedirectUri != redirectUri)
            throw Refusal.OAuth2("invalid_request", "Value passed for the redirect uri did not match the uri of the authorization code.");
        return Fits(verifier, code.Request)
            ? store.Trade(code)
            : throw Refusal.OAuth2("invalid_request", "Value passed for the code verifier did not match the code challenge.");
    }

    private static EmulatorOAuth2Token Refresh(EmulatorRequest request, EmulatorApp app)
    {
        OAuth2Store store = request.State.OAuth2;
        EmulatorOAuth2Token? token = store.FindRefresh(Client.Required(request, "refresh_token"));
        if (token is null || token.App != app)
            throw BadToken("There is no such refresh token of this app.");
        if (token.IsCurrent)
            return store.Renew(token.Grant);
        bool wasAlive = !token.IsRevoked;
        token.Grant.IsRevoked = true;
        throw BadToken(wasAlive
            ? "This refresh token was spent before: somebody keeps old tokens, so all tokens of the sign-in are revoked."
            : "The sign-in that it belongs to was revoked.");
    }

    private static bool Fits(string verifier, AuthorizationRequest request)
    {
        string proof = request.IsHashed ? Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(verifier))) : verifier;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(request.Challenge));
    }

    private static Refusal BadCode(string detail) => new(400, 0, "Value passed for the authorization code was invalid.")
    {
        OAuth2Error = "invalid_request",
        Detail = detail,
    };

    private static Refusal BadToken(string detail) => new(400, 0, "Value passed for the token was invalid.")
    {
        OAuth2Error = "invalid_request",
        Detail = detail,
    };
}
