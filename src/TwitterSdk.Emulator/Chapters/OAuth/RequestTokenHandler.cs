using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.OAuth;

/// <summary>Begins a sign-in.</summary>
internal sealed class RequestTokenHandler : IHandler
{
    public string Route => "POST api oauth/request_token";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorApp app = request.App;
        string callback = request.RequiredText("oauth_callback");
        if (callback != RequestToken.OutOfBand)
            CheckCallback(app, callback);
        EmulatorAccess access = request.Text("x_auth_access_type") switch
        {
            "read" => EmulatorAccess.Read,
            "write" => EmulatorAccess.ReadWrite,
            _ => EmulatorAccess.ReadWriteDirectMessages,
        };
        RequestToken token = request.State.Apps.BeginSignIn(app, callback, access);
        return EmulatorResponse.Form(
            ("oauth_token", token.Token), ("oauth_token_secret", token.Secret), ("oauth_callback_confirmed", "true"));
    }

    private static void CheckCallback(EmulatorApp app, string callback)
    {
        if (app.Callbacks.Count == 0)
            throw new Refusal(401, 417, "This app has no callback: only oob is accepted.");
        if (!app.Callbacks.Contains(callback))
            throw new Refusal(403, 415, "This callback is not approved for the app.");
    }
}
