using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.OAuth2;

/// <summary>Ends a sign-in by either of its tokens. A token that is dead already is no error (RFC 7009).</summary>
internal sealed class RevokeHandler : IHandler
{
    public string Route => "POST api 2/oauth2/revoke";

    public bool ChecksValues => true;

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorApp app = Client.Of(request);
        string text = Client.Required(request, "token");
        OAuth2Store store = request.State.OAuth2;
        EmulatorOAuth2Token? token = store.FindRefresh(text) ?? (store.TryFind(text, out EmulatorOAuth2Token? found) ? found : null);
        if (token is not null && token.App != app)
            throw Refusal.OAuth2("invalid_request", "Value passed for the token was invalid.");
        if (token is not null)
            token.Grant.IsRevoked = true;
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("revoked"u8, true);
            json.WriteEndObject();
        });
    }
}
