using System.Text;
using System.Text.RegularExpressions;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Twitch.SignIn;

namespace TwitterSdk.Docs.Tests;

/// <summary>Somebody who reads what a snippet writes, and opens the pages that it shows.</summary>
public sealed partial class TwitchPerson : IAsyncDisposable
{
    private static readonly HttpClient s_browser = new();

    private readonly CancellationTokenSource _leaving = new();
    private readonly TextWriter _before = Console.Out;
    private readonly StringWriter _written = new();
    private readonly TextWriter _console;
    private readonly StringBuilder _answers = new();
    private readonly HashSet<string> _opened = [];
    private readonly Uri _app;
    private readonly Task _reading;

    /// <param name="app">Where a web app of a snippet is, if it is one.</param>
    internal TwitchPerson(string app)
    {
        _app = new Uri(app);
        _console = TextWriter.Synchronized(_written);
        Console.SetOut(_console);
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Sign-ins of this machine, with this person at the browser.</summary>
    public static LoopbackOptions Loopback { get; } = TwitchOAuth2.ImplicitLoopback with { RedirectUri = new Uri("http://localhost:0"), OpenBrowser = OpenAsync };

    /// <summary>What was written, and what pages answered.</summary>
    internal string Seen
    {
        get
        {
            lock (_answers)
                return Written + _answers;
        }
    }

    private string Written => LogLines().Replace(AllWritten(), "");

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Console.SetOut(_before);
        _leaving.Dispose();
    }

    /// <summary>Goes where a page leads, and runs the script that is there, which alone sees the fragment.</summary>
    private static async Task OpenAsync(Uri page, CancellationToken cancellationToken)
    {
        using HttpResponseMessage came = await s_browser.GetAsync(page, cancellationToken);
        Uri back = came.RequestMessage!.RequestUri!;
        using var form = new StringContent(back.Fragment.TrimStart('#'), null, "application/x-www-form-urlencoded");
        (await s_browser.PostAsync(new Uri(back.GetLeftPart(UriPartial.Path)), form, cancellationToken)).Dispose();
    }

    private async Task ReadAsync()
    {
        while (!_leaving.IsCancellationRequested)
        {
            foreach (Match shown in Pages().Matches(AllWritten()))
            {
                if (_opened.Add(shown.Value))
                    (await s_browser.GetAsync(shown.Value, _leaving.Token)).Dispose();
            }

            if (!_opened.Contains("/sign-in"))
                await SignInAsync();
            await Task.Delay(50, _leaving.Token);
        }
    }

    private string AllWritten()
    {
        // A synchronized writer locks itself while it writes, and its text must not be read meanwhile.
        lock (_console)
            return _written.ToString();
    }

    private async Task SignInAsync()
    {
        try
        {
            using HttpResponseMessage answer = await s_browser.GetAsync(new Uri(_app, "/sign-in"), _leaving.Token);
            if (!answer.IsSuccessStatusCode)
                return;
            _opened.Add("/sign-in");
            string text = await answer.Content.ReadAsStringAsync(_leaving.Token);
            lock (_answers)
                _answers.Append(text);
        }
        catch (HttpRequestException)
        {
            // Not there yet, or no web app at all.
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/id/oauth2/device\?user_code=\w+")]
    private static partial Regex Pages();

    [GeneratedRegex(@"^(info|warn|fail|dbug): .*\n(      .*\n)*", RegexOptions.Multiline)]
    private static partial Regex LogLines();
}
