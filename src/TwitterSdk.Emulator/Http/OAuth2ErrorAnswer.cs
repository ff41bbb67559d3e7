using System.Net;

namespace TwitterSdk.Emulator.Http;

/// <summary>A refusal as the steps of OAuth 2.0 tell it: RFC 6749's two members, or a page for somebody at a browser.</summary>
internal static class OAuth2ErrorAnswer
{
    public static EmulatorResponse Of(Refusal refusal, bool isPage)
    {
        int status = refusal.OAuth2Error is not null ? refusal.Status : refusal.Parameter is not null ? 400 : 401;
        return isPage ? Page(refusal) : EmulatorResponse.Json(
            json =>
            {
                json.WriteStartObject();
                json.WriteString("error"u8, refusal.OAuth2Error ?? (status == 400 ? "invalid_request" : "unauthorized_client"));
                json.WriteString("error_description"u8, refusal.Message);
                json.WriteEndObject();
            },
            status);
    }

    private static EmulatorResponse Page(Refusal refusal) => EmulatorResponse.Text(
        $"<!doctype html><html lang=en><meta charset=utf-8><title>Sign in</title><h1>This app can't be let in</h1><p id=problem>{WebUtility.HtmlEncode(refusal.Message)}</p></html>",
        status: 400);
}
