using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.OAuth2;

/// <summary>The app that asks for tokens: one with a secret proves itself in the header, one without only names itself.</summary>
internal static class Client
{
    public static EmulatorApp Of(EmulatorRequest request)
    {
        if (request.Caller.App is { } proven)
            return proven;
        EmulatorApp named = request.State.Apps.FindByClientId(Required(request, "client_id"))
            ?? throw Refusal.OAuth2("invalid_client", "No app has this client_id.", 401);
        return named.IsPublic ? named : throw Refusal.OAuth2("unauthorized_client", "Missing valid authorization header", 401);
    }

    public static string Required(EmulatorRequest request, string name) => request.Text(name) is { Length: > 0 } value
        ? value
        : throw Refusal.OAuth2("invalid_request", $"Missing required parameter [{name}].");
}
