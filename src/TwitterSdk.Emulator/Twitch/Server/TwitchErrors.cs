using System.Net;
using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Twitch.Server;

/// <summary>Refusals in Twitch's form.</summary>
internal static class TwitchErrors
{
    // The check of parameters speaks in codes of the other vendor; here all that a client does wrong is a bad request.
    private static readonly int[] s_badBodies = [357, 366];

    public static EmulatorResponse Answer(Refusal refusal, bool named = true)
    {
        int status = refusal.Parameter is not null || s_badBodies.Contains(refusal.Code) ? 400 : refusal.Status;
        return EmulatorResponse.Json(
            json =>
            {
                json.WriteStartObject();
                if (named)
                    json.WriteString("error"u8, Title(status));
                json.WriteNumber("status"u8, status);
                json.WriteString("message"u8, refusal.Message);
                json.WriteEndObject();
            },
            status);
    }

    private static string Title(int status) => (HttpStatusCode)status switch
    {
        HttpStatusCode.BadRequest => "Bad Request",
        HttpStatusCode.NotFound => "Not Found",
        HttpStatusCode.UnprocessableEntity => "Unprocessable Entity",
        HttpStatusCode.TooManyRequests => "Too Many Requests",
        var known => known.ToString(),
    };
}
