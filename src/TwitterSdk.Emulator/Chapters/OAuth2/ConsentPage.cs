using System.Globalization;
using System.Net;
using System.Text;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.OAuth2;

/// <summary>What somebody at a browser sees: which app asks, for what, and two buttons.</summary>
internal static class ConsentPage
{
    /// <summary>Where the buttons lead.</summary>
    public const string Action = "/_emulator/oauth2/consent";

    private const int MostUsers = 100;

    private const string Head = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Sign in</title>
        <style>
        :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
        body { max-width: 32rem; margin: 3rem auto; padding: 0 1rem }
        button { font: inherit; padding: .5rem 1.5rem; margin-right: .5rem; border-radius: 2rem; border: 1px solid currentColor }
        button[value=allow] { background: #1d9bf0; border-color: #1d9bf0; color: #fff }
        select { font: inherit }
        </style>
        </head>
        """;

    public static EmulatorResponse Make(
        string id, AuthorizationRequest request, IReadOnlyList<EnumValueSpec> scopes, IReadOnlyList<EmulatorUser> users, EmulatorUser chosen)
    {
        var html = new StringBuilder(Head);
        html.Append(CultureInfo.InvariantCulture, $"<body><h1>{Escape(request.App.Name)} wants to use your account</h1><p>It could then:</p><ul>");
        foreach (string scope in request.Scopes)
            html.Append(CultureInfo.InvariantCulture, $"<li data-scope=\"{Escape(scope)}\">{Escape(scopes.FirstOrDefault(one => one.WireValue == scope)?.Doc ?? scope)}</li>");
        html.Append(CultureInfo.InvariantCulture, $"</ul><form method=\"post\" action=\"{Action}\"><input type=\"hidden\" name=\"request\" value=\"{id}\">");
        html.Append("<p><label>Sign in as <select name=\"user\">");
        foreach (EmulatorUser user in users.Take(MostUsers).Append(chosen).Distinct())
            html.Append(CultureInfo.InvariantCulture, $"<option{(user == chosen ? " selected" : "")} value=\"{Escape(user.ScreenName)}\">@{Escape(user.ScreenName)} ({Escape(user.Name)})</option>");
        html.Append("</select></label></p><p><button name=\"decision\" value=\"allow\">Allow</button><button name=\"decision\" value=\"deny\">Deny</button></p></form>");
        html.Append(CultureInfo.InvariantCulture, $"<p><small>An emulated sign-in: it opens nothing but this emulator. You go back to {Escape(request.RedirectUri)}.</small></p></body></html>");
        return EmulatorResponse.Text(html.ToString());
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
