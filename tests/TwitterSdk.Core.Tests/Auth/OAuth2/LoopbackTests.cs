using System.Net;
using System.Net.Sockets;
using System.Text;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class LoopbackTests
{
    private readonly ScriptedHandler _server = new(_ => ScriptedHandler.Json("""{"access_token":"A","refresh_token":"R"}"""));
    private readonly FakeClock _clock = new();

    [Test]
    public async Task The_browser_comes_back_and_the_user_is_signed_in()
    {
        var page = "";
        var tokens = await RunAsync(async (callback, state, http) => page = await http.GetStringAsync(new Uri($"{callback}?code=c&state={state}")), new() { DoneText = "Done & dusted" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokens.AccessToken, Is.EqualTo("A"));
            Assert.That(page, Does.Contain("Done &amp; dusted").And.Not.Contain("code"));
            Assert.That(_server.Requests.Single().FormParameters.ToDictionary()["redirect_uri"], Does.Match(@"^http://127\.0\.0\.1:\d+/signed-in$"));
        }
    }

    private static string[] OtherNames => Socket.OSSupportsIPv6 ? ["http://localhost:0/back", "http://[::1]:0/back"] : ["http://localhost:0/back"];

    [TestCaseSource(nameof(OtherNames))]
    public async Task Other_names_of_this_machine_serve_too(string address)
    {
        var tokens = await RunAsync((callback, state, http) => http.GetStringAsync(new Uri($"{callback}?code=c&state={state}")), new() { RedirectUri = new Uri(address) });
        Assert.That(tokens.AccessToken, Is.EqualTo("A"));
    }

    [Test]
    public async Task Requests_of_others_are_sent_away_and_end_nothing()
    {
        List<HttpStatusCode> answers = [];
        var tokens = await RunAsync(async (callback, state, http) =>
        {
            await AskAsync(new HttpRequestMessage(HttpMethod.Get, $"{callback}?code=evil&state=guess"));
            await AskAsync(new HttpRequestMessage(HttpMethod.Get, $"{callback}?error=access_denied"));
            await AskAsync(new HttpRequestMessage(HttpMethod.Get, $"{callback}?code=a&code=b&state={state}"));
            await AskAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(callback, "/favicon.ico")));
            await AskAsync(new HttpRequestMessage(HttpMethod.Post, $"{callback}?code=c&state={state}"));
            var rebound = new HttpRequestMessage(HttpMethod.Get, $"{callback}?code=c&state={state}");
            rebound.Headers.Host = "evil.example";
            await AskAsync(rebound);
            var foreign = new HttpRequestMessage(HttpMethod.Get, $"{callback}?code=c&state={state}");
            foreign.Headers.Add("Origin", "https://evil.example");
            await AskAsync(foreign);
            await http.GetAsync(new Uri($"{callback}?code=c&state={state}"));

            async Task AskAsync(HttpRequestMessage request)
            {
                using var response = await http.SendAsync(request);
                answers.Add(response.StatusCode);
            }
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokens.AccessToken, Is.EqualTo("A"));
            Assert.That(answers.Select(answer => (int)answer), Is.EqualTo(new[] { 400, 400, 400, 404, 405, 403, 403 }));
            Assert.That(_server.Requests.Single().BodyText, Does.Contain("code=c&"));
        }
    }

    [Test]
    public async Task What_is_no_request_and_what_is_silent_holds_up_nobody()
    {
        List<TcpClient> others = [];
        var tokens = await RunAsync(async (callback, state, http) =>
        {
            byte[][] noises = [[], "GET"u8.ToArray(), "\0\0\0\r\n\r\n"u8.ToArray(), "GET / SMTP/1\r\n\r\n"u8.ToArray(), "POST /signed-in HTTP/1.1\r\nContent-Length: -1\r\n\r\n"u8.ToArray(), Encoding.ASCII.GetBytes("GET /" + new string('a', 40_000))];
            foreach (var noise in noises)
            {
                var other = new TcpClient();
                others.Add(other);
                await other.ConnectAsync(IPAddress.Loopback, callback.Port);
                try
                {
                    await other.GetStream().WriteAsync(noise);
                }
                catch (IOException)
                {
                    // It was hung up on while it was still talking.
                }
            }

            await http.GetStringAsync(new Uri($"{callback}?code=c&state={state}"));
        });
        others.ForEach(other => other.Dispose());
        Assert.That(tokens.AccessToken, Is.EqualTo("A"));
    }

    [Test]
    public async Task A_user_who_says_no_ends_it()
    {
        var page = "";
        var running = RunAsync(async (callback, state, http) => page = await http.GetStringAsync(new Uri($"{callback}?error=access_denied&state={state}")), new() { FailedText = "Too bad." });
        Assert.That(() => running, Throws.TypeOf<OAuth2Exception>().With.Property("Problem").EqualTo(OAuth2Problem.Denied));
        await Task.CompletedTask;
        Assert.That(page, Does.Contain("Too bad."));
    }

    [Test]
    public async Task An_implicit_sign_in_has_a_page_that_hands_the_fragment_over()
    {
        var page = "";
        var tokens = await RunAsync(
            async (callback, state, http) =>
            {
                page = await http.GetStringAsync(callback);
                using var foreign = new HttpRequestMessage(HttpMethod.Post, callback) { Content = new StringContent($"access_token=evil&state={state}") };
                foreign.Headers.Add("Origin", "https://evil.example");
                Assert.That((await http.SendAsync(foreign)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
                await http.PostAsync(callback, new StringContent($"access_token=T&scope=a+b&state={state}&token_type=bearer"));
            },
            new() { Implicit = true });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokens, Has.Property("AccessToken").EqualTo("T").And.Property("Scopes").EqualTo(new[] { "a", "b" }));
            Assert.That(page, Does.Contain("location.hash"));
            Assert.That(_server.Requests, Is.Empty);
        }
    }

    [Test]
    public async Task A_user_who_does_not_come_back_is_given_up_and_the_port_is_free_again()
    {
        Uri? redirect = null;
        var running = RunAsync(
            (callback, _, _) =>
            {
                redirect = callback;
                _clock.Advance(TimeSpan.FromMinutes(1));
                return Task.CompletedTask;
            },
            new() { Timeout = TimeSpan.FromMinutes(1) });
        Assert.That(() => running, Throws.TypeOf<OAuth2Exception>().With.Property("Problem").EqualTo(OAuth2Problem.TimedOut));
        var again = await RunAsync((callback, state, http) => http.GetStringAsync(new Uri($"{callback}?code=c&state={state}")), new() { RedirectUri = redirect! });
        Assert.That(again.AccessToken, Is.EqualTo("A"));
    }

    [Test]
    public void A_sign_in_can_be_cancelled_and_a_browser_that_fails_ends_it()
    {
        using var impatience = new CancellationTokenSource();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => RunAsync(async (_, _, _) => await impatience.CancelAsync(), cancellationToken: impatience.Token),
                Throws.InstanceOf<OperationCanceledException>());
            Assert.That(
                () => new LoopbackSignIn(TokenService.Flow(_server, _clock), new() { OpenBrowser = (_, _) => throw new InvalidOperationException("no browser") }).RunAsync(["a"]),
                Throws.InvalidOperationException.With.Message.EqualTo("no browser"));
        }
    }

    [Test]
    public void A_port_that_is_taken_and_an_address_elsewhere_are_refused()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => RunAsync((_, _, _) => Task.CompletedTask, new() { RedirectUri = new Uri($"http://{taken.LocalEndpoint}/") }),
                Throws.TypeOf<OAuth2Exception>().With.Property("Problem").EqualTo(OAuth2Problem.Environment).And.Message.Contains($"{taken.LocalEndpoint}"));
            foreach (var elsewhere in new[] { "http://example.com/", "https://127.0.0.1/", "http://127.0.0.1/?x=1" })
                Assert.That(() => RunAsync((_, _, _) => Task.CompletedTask, new() { RedirectUri = new Uri(elsewhere) }), Throws.ArgumentException);
        }
    }

    [Test]
    public void Only_web_pages_are_opened() =>
        Assert.That(() => SystemBrowser.OpenAsync(new Uri("file:///bin/sh")), Throws.ArgumentException);

    private async Task<OAuth2Tokens> RunAsync(Func<Uri, string, HttpClient, Task> browse, LoopbackOptions? options = null, CancellationToken cancellationToken = default)
    {
        var browsing = Task.CompletedTask;
        var signIn = new LoopbackSignIn(TokenService.Flow(_server, _clock), (options ?? new()) with
        {
            OpenBrowser = (page, _) =>
            {
                var query = RecordedRequest.ParseForm(page.Query.TrimStart('?')).ToDictionary();
                browsing = Task.Run(
                    async () =>
                    {
                        using var http = new HttpClient();
                        await browse(new Uri(query["redirect_uri"]), query["state"], http);
                    },
                    CancellationToken.None);
                return Task.CompletedTask;
            },
        });
        try
        {
            return await signIn.RunAsync(["a"], cancellationToken);
        }
        finally
        {
            await browsing;
        }
    }
}
