using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.OAuth;

internal sealed class InvalidateAccessToken : IHandler
{
    public string Route => "POST api 1.1/oauth/invalidate_token.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorToken token = request.Caller.Token!;
        request.State.Apps.Revoke(token);
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("access_token"u8, token.Token);
            json.WriteEndObject();
        });
    }
}
