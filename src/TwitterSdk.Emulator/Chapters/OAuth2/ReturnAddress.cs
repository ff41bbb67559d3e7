using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.OAuth2;

/// <summary>The ways back from the page to the app.</summary>
internal static class ReturnAddress
{
    public static EmulatorResponse Allowed(OAuth2Store store, AuthorizationRequest request, EmulatorUser user) =>
        To(request.RedirectUri, ("state", request.State), ("code", store.Approve(request, user)));

    public static EmulatorResponse Denied(AuthorizationRequest request) =>
        To(request.RedirectUri, ("error", "access_denied"), ("state", request.State));

    public static EmulatorResponse Failed(string redirectUri, string? state, Refusal refusal) => To(
        redirectUri, ("error", refusal.OAuth2Error), ("error_description", refusal.Message), ("state", state));

    private static EmulatorResponse To(string redirectUri, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        string address = redirectUri;
        foreach ((string name, string? value) in parameters)
        {
            if (value is not null)
                address += $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={PercentText.Encode(value)}";
        }

        return EmulatorResponse.Redirect(address);
    }
}
