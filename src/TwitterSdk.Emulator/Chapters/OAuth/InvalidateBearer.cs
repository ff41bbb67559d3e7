using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.OAuth;

internal sealed class InvalidateBearer : IHandler
{
    public string Route => "POST api oauth2/invalidate_token";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorApp app = request.App;
        string sent = request.RequiredText("access_token");
        // The token holds percent escapes. Sent as it is, a form reader decodes them; sent encoded once more, it does not.
        if (app.BearerToken is not { } bearer || (sent != bearer && sent != PercentText.DecodeForm(bearer)))
            throw new Refusal(403, 99, "This token is not in force.");
        app.BearerToken = null;
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("access_token"u8, bearer);
            json.WriteEndObject();
        });
    }
}
