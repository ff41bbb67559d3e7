using System.Net;
using System.Text.RegularExpressions;

namespace TwitterSdk.Cli.Demo;

/// <summary>Somebody at a browser: reads the emulator's sign-in page, clicks Allow, and lets the browser follow to where it leads.</summary>
internal sealed partial class DemoBrowser(DemoContext demo, string user)
{
    public async Task OpenAsync(Uri page, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        string html = await http.GetStringAsync(page, cancellationToken);
        demo.Tell($"   the page says: “{WebUtility.HtmlDecode(Heading().Match(html).Groups[1].Value)}. It could then:");
        foreach (Match scope in Scope().Matches(html))
            demo.Tell($"     {scope.Groups[1].Value,-15} {WebUtility.HtmlDecode(scope.Groups[2].Value)}");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["request"] = Question().Match(html).Groups[1].Value,
            ["user"] = user,
            ["decision"] = "allow",
        });
        using HttpResponseMessage shown = await http.PostAsync(new Uri(page, Action().Match(html).Groups[1].Value), form, cancellationToken);
        demo.Tell($"   @{user} clicks Allow, and the browser goes back to {shown.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Path)}");
    }

    [GeneratedRegex("<h1>([^<]+)</h1>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("data-scope=\"([^\"]+)\">([^<]+)<", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scope();

    [GeneratedRegex("name=\"request\" value=\"([^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Question();

    [GeneratedRegex("action=\"([^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Action();
}
