using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.OAuth;

/// <summary>Ends a sign-in: an approved request token, or a password, becomes an access token.</summary>
internal sealed class AccessTokenHandler : IHandler
{
    public string Route => "POST api oauth/access_token";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorToken token = request.Text("x_auth_mode") is null ? Trade(request) : SignIn(request);
        return EmulatorResponse.Form(
            ("oauth_token", token.Token),
            ("oauth_token_secret", token.Secret),
            ("user_id", token.User.Id.ToString(CultureInfo.InvariantCulture)),
            ("screen_name", token.User.ScreenName));
    }

    private static EmulatorToken Trade(EmulatorRequest request)
    {
        RequestToken token = request.Caller.RequestToken ?? throw Refusal.Missing("oauth_token");
        if (token.ApprovedBy is not { } user || token.Verifier is null || token.Verifier != request.Text("oauth_verifier"))
            throw Refusal.Unauthorized("the verifier does not fit");
        request.State.Apps.EndSignIn(token);
        return request.State.Apps.IssueToken(token.App, user, token.Access);
    }

    private static EmulatorToken SignIn(EmulatorRequest request)
    {
        bool isKnown = request.State.Users.TryFind(request.RequiredText("x_auth_username"), out EmulatorUser? user);
        return isKnown && user!.Password is { } password && password == request.Text("x_auth_password")
            ? request.State.Apps.IssueToken(request.App, user)
            : throw Refusal.Unauthorized("name or password is wrong");
    }
}
