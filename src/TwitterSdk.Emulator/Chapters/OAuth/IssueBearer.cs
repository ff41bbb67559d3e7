using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.OAuth;

internal sealed class IssueBearer : IHandler
{
    public string Route => "POST api oauth2/token";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        string bearer = request.State.Apps.IssueBearer(request.App);
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("token_type"u8, "bearer");
            json.WriteString("access_token"u8, bearer);
            json.WriteEndObject();
        });
    }
}
