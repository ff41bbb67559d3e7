using System.Buffers;
using System.Text;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.State;
using WebUtility = System.Net.WebUtility;

namespace TwitterSdk.Emulator.Twitch.Accounts;

/// <summary>
/// The page on which a user lets an app in. The user at the emulated browser decides at once; without one, a person clicks.
/// </summary>
internal sealed class AuthorizePage(TwitchState state)
{
    private const string AsPerson = "emulator_user";
    private const string Refuses = "emulator_refuses";
    private static readonly SearchValues<char> s_scopeLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_:");

    public EmulatorResponse Show(WireRequest wire)
    {
        TwitchApp? app = state.Accounts.FindApp(SignInEndpoints.Text(wire, "client_id"));
        string? back = SignInEndpoints.Text(wire, "redirect_uri");
        string? kind = SignInEndpoints.Text(wire, "response_type");
        IReadOnlyList<string> scopes = Scopes(SignInEndpoints.Text(wire, "scope"));
        // Whom the address to go back to belongs to is not known yet: these are told here, and nowhere else.
        if (app is null)
            throw new Refusal(400, 0, "invalid client");
        if (back is null || !app.MayRedirectTo(back))
            throw new Refusal(400, 0, "Parameter redirect_uri does not match registered URI");
        if (kind is not ("token" or "code"))
            throw new Refusal(400, 0, "invalid response type");
        if (scopes.Any(scope => scope.AsSpan().ContainsAnyExcept(s_scopeLetters)))
            throw new Refusal(400, 0, "invalid scope requested");

        string? person = SignInEndpoints.Text(wire, AsPerson);
        TwitchUser? user = person is not null && state.Users.TryFindLogin(person, out TwitchUser? named) ? named : state.Accounts.BrowserUser;
        string tail = SignInEndpoints.Text(wire, "state") is { } sent ? $"&state={PercentText.Encode(sent)}" : "";
        if (state.Accounts.BrowserRefuses || SignInEndpoints.Text(wire, Refuses) is not null)
            return EmulatorResponse.Redirect($"{back}{Joint(back)}error=access_denied&error_description={PercentText.Encode("The user denied you access")}{tail}");
        return user is null ? Ask(wire, app, scopes) : Approved(app, user, back, kind, scopes, tail);
    }

    /// <summary>Where a person types the code that another device shows.</summary>
    public EmulatorResponse ShowDevice(WireRequest wire)
    {
        string code = SignInEndpoints.Required(wire, "user_code");
        string? person = SignInEndpoints.Text(wire, AsPerson);
        TwitchUser? user = person is not null && state.Users.TryFindLogin(person, out TwitchUser? named) ? named : state.Accounts.BrowserUser;
        if (user is null)
            return Page("Activate a device", Choices(wire));
        return Page("Activate a device", state.Accounts.ApproveDevice(code, user) ? "<p>The device is signed in. You can close this page.</p>" : "<p>No device waits with this code.</p>");
    }

    public static IReadOnlyList<string> Scopes(string? text) => text?.Split([' ', '+'], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private EmulatorResponse Approved(TwitchApp app, TwitchUser user, string back, string kind, IReadOnlyList<string> scopes, string tail)
    {
        string scope = string.Join('+', scopes.Select(PercentText.Encode));
        if (kind == "code")
            return EmulatorResponse.Redirect($"{back}{Joint(back)}code={state.Accounts.AddCode(app, user, back, scopes).Text}&scope={scope}{tail}");
        TwitchToken token = state.Accounts.IssueToken(app, user, scopes, renewable: false);
        return EmulatorResponse.Redirect($"{back}#access_token={token.Text}&scope={scope}{tail}&token_type=bearer");
    }

    private EmulatorResponse Ask(WireRequest wire, TwitchApp app, IReadOnlyList<string> scopes)
    {
        var asked = new StringBuilder();
        asked.Append("<p>").Append(WebUtility.HtmlEncode(app.Name)).Append(" wants:</p><ul>");
        foreach (string scope in scopes)
            asked.Append("<li>").Append(WebUtility.HtmlEncode(scope)).Append("</li>");
        return Page("Sign in", asked.Append("</ul>").Append(Choices(wire)).ToString());
    }

    private string Choices(WireRequest wire)
    {
        string address = string.Join('&', wire.Parameters.Where(parameter => parameter.Name != AsPerson).Select(parameter => $"{PercentText.Encode(parameter.Name)}={PercentText.Encode(parameter.Value)}"));
        var choices = new StringBuilder("<p>Who are you?</p><ul>");
        foreach (TwitchUser user in state.Users.All)
            choices.Append("<li><a href=\"?").Append(WebUtility.HtmlEncode($"{address}&{AsPerson}={user.Login}")).Append("\">").Append(WebUtility.HtmlEncode(user.DisplayName)).Append(": allow</a></li>");
        return choices.Append("</ul><p><a href=\"?").Append(WebUtility.HtmlEncode($"{address}&{Refuses}=true")).Append("\">Cancel</a></p>").ToString();
    }

    private static EmulatorResponse Page(string title, string body) => EmulatorResponse.Text($"<!doctype html><title>{title}</title><h1>{title}</h1>{body}");

    private static char Joint(string back) => back.Contains('?', StringComparison.Ordinal) ? '&' : '?';
}
