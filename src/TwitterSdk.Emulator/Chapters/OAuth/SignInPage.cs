using System.Globalization;
using System.Security.Cryptography;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.OAuth;

/// <summary>
/// The page on which a user approves an app. There is nobody to click here, so the user at the emulated browser decides at once:
/// the answer is the PIN, or the way back to the app.
/// </summary>
/// <param name="page"><c>authorize</c> or <c>authenticate</c>.</param>
internal sealed class SignInPage(string page) : IHandler
{
    public string Route => $"GET api oauth/{page}";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        AppStore apps = request.State.Apps;
        if (!apps.TryFindRequest(request.RequiredText("oauth_token"), out RequestToken? token))
            return EmulatorResponse.Text("<!doctype html><title>Sign in</title><p>This sign-in does not exist any more.</p>", status: 403);
        if (apps.BrowserRefuses)
            return Refused(apps, token);

        EmulatorUser user = BrowserUser(request);
        token.ApprovedBy = user;
        token.Verifier = token.Callback == RequestToken.OutOfBand
            ? RandomNumberGenerator.GetInt32(1_000_000, 10_000_000).ToString(CultureInfo.InvariantCulture)
            : AppStore.Random(32);
        return token.Callback == RequestToken.OutOfBand
            ? EmulatorResponse.Text($"<!doctype html><title>Sign in</title><p>@{Escape(user.ScreenName)}, type this into {Escape(token.App.Name)}:</p><code id=\"oauth_pin\">{token.Verifier}</code>")
            : EmulatorResponse.Redirect($"{Joint(token.Callback)}oauth_token={token.Token}&oauth_verifier={token.Verifier}");
    }

    private static EmulatorUser BrowserUser(EmulatorRequest request)
    {
        if (request.Text("screen_name") is { Length: > 0 } handle && request.State.Users.TryFind(handle, out EmulatorUser? named))
            return named;
        return request.State.Apps.BrowserUser
            ?? request.State.Users.First
            ?? throw new Refusal(403, 50, "There is no user who could sign in: add one to the emulator's state.");
    }

    private static EmulatorResponse Refused(AppStore apps, RequestToken token)
    {
        apps.EndSignIn(token);
        return token.Callback == RequestToken.OutOfBand
            ? EmulatorResponse.Text("<!doctype html><title>Sign in</title><p>You have not signed in.</p>")
            : EmulatorResponse.Redirect($"{Joint(token.Callback)}denied={token.Token}");
    }

    private static string Joint(string callback) => callback + (callback.Contains('?', StringComparison.Ordinal) ? '&' : '?');

    private static string Escape(string text) => System.Net.WebUtility.HtmlEncode(text);
}
