using System.Net;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Tests.Calls;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth;

public class OAuth1FlowTests
{
    private static readonly OAuth1RequestToken s_token = new("req+1", "req-secret");

    [Test]
    public async Task A_pin_leads_to_a_users_credentials()
    {
        var server = Server();
        var flow = FlowTo(server);
        Uri? page = null;
        var user = await flow.RunPinFlowAsync((uri, _) =>
        {
            page = uri;
            return Task.FromResult(" 1234567\n");
        });

        var (first, second) = (ReferenceOAuth1.ReadHeader(server.Requests[0].Authorization), ReferenceOAuth1.ReadHeader(server.Requests[1].Authorization));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page!.OriginalString, Is.EqualTo("https://api.example.com/oauth/authorize?oauth_token=req%2B1"));
            Assert.That(first["oauth_callback"], Is.EqualTo("oob"));
            Assert.That(first, Does.Not.ContainKey("oauth_token"));
            Assert.That(ReferenceOAuth1.IsSigned(server.Requests[0], "https://api.example.com", "consumer-secret", ""));
            Assert.That(second["oauth_token"], Is.EqualTo("req+1"));
            Assert.That(second["oauth_verifier"], Is.EqualTo("1234567"));
            Assert.That(ReferenceOAuth1.IsSigned(server.Requests[1], "https://api.example.com", "consumer-secret", "req/secret"));
            Assert.That(user.Credentials.ConsumerKey, Is.EqualTo("consumer-key"));
            Assert.That(user.Credentials.Token, Is.EqualTo("7-access"));
            Assert.That(user.Credentials.RevealTokenSecret(), Is.EqualTo("access=secret"));
            Assert.That(user.UserId, Is.EqualTo("7"));
            Assert.That(user.ScreenName, Is.EqualTo("jack ü"));
        }
    }

    [Test]
    public async Task A_callback_is_signed_as_it_was_given()
    {
        var server = Server();
        var token = await FlowTo(server).GetRequestTokenAsync(new Uri("https://my.app/back?x=a b&y=ü"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ReferenceOAuth1.ReadHeader(server.Requests[0].Authorization)["oauth_callback"], Is.EqualTo("https://my.app/back?x=a b&y=ü"));
            Assert.That(ReferenceOAuth1.IsSigned(server.Requests[0], "https://api.example.com", "consumer-secret", ""));
            Assert.That(token.Token, Is.EqualTo("req+1"));
            Assert.That(token.RevealSecret(), Is.EqualTo("req/secret"));
        }
    }

    [Test]
    public void Pages_take_their_options()
    {
        var flow = FlowTo(Server());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                flow.GetAuthenticateUrl(s_token, forceLogin: true, screenName: "a b").OriginalString,
                Is.EqualTo("https://api.example.com/oauth/authenticate?oauth_token=req%2B1&force_login=true&screen_name=a%20b"));
            Assert.That(flow.GetAuthorizeUrl(s_token).Query, Is.EqualTo("?oauth_token=req%2B1"));
        }
    }

    [Test]
    public void A_callback_gives_its_verifier() =>
        Assert.That(OAuth1Flow.ReadVerifier(new Uri("https://my.app/back?own=1&oauth_token=req%2B1&oauth_verifier=v%2F1#top"), s_token), Is.EqualTo("v/1"));

    [TestCase("https://my.app/back?denied=req%2B1", OAuth1FlowProblem.Denied)]
    [TestCase("https://my.app/back?denied=other", OAuth1FlowProblem.TokenMismatch)]
    [TestCase("https://my.app/back?oauth_token=other&oauth_verifier=v", OAuth1FlowProblem.TokenMismatch)]
    [TestCase("https://my.app/back?oauth_token=req%2B1", OAuth1FlowProblem.Malformed)]
    [TestCase("https://my.app/back", OAuth1FlowProblem.Malformed)]
    [TestCase("/back?oauth_token=req%2B1&oauth_verifier=", OAuth1FlowProblem.Malformed)]
    public void A_callback_that_leads_nowhere_says_why(string callback, OAuth1FlowProblem problem) =>
        Assert.That(
            () => OAuth1Flow.ReadVerifier(new Uri(callback, UriKind.RelativeOrAbsolute), s_token),
            Throws.TypeOf<OAuth1FlowException>().With.Property(nameof(OAuth1FlowException.Problem)).EqualTo(problem));

    [TestCase("oauth_token=a&oauth_token_secret=b&oauth_callback_confirmed=false", OAuth1FlowProblem.CallbackNotConfirmed)]
    [TestCase("oauth_token=a&oauth_callback_confirmed=true", OAuth1FlowProblem.Malformed)]
    [TestCase("<html>", OAuth1FlowProblem.CallbackNotConfirmed)]
    public void An_answer_that_lacks_something_is_a_typed_error(string answer, OAuth1FlowProblem problem)
    {
        var server = new ScriptedHandler(_ => ScriptedHandler.Text(answer));
        Assert.That(
            () => FlowTo(server).GetRequestTokenAsync(),
            Throws.TypeOf<OAuth1FlowException>().With.Property(nameof(OAuth1FlowException.Problem)).EqualTo(problem));
    }

    [Test]
    public void A_refusal_tells_the_status_and_what_to_check()
    {
        var server = new ScriptedHandler(_ => ScriptedHandler.Text("canary-body", HttpStatusCode.Forbidden));
        Assert.That(
            () => FlowTo(server).GetRequestTokenAsync(),
            Throws.TypeOf<OAuth1FlowException>()
                .With.Property(nameof(OAuth1FlowException.Status)).EqualTo(HttpStatusCode.Forbidden)
                .And.Message.Contains("callback is registered").And.Message.Not.Contains("canary"));
    }

    [Test]
    public void No_pin_is_a_no() =>
        Assert.That(
            () => FlowTo(Server()).RunPinFlowAsync((_, _) => Task.FromResult(" ")),
            Throws.TypeOf<OAuth1FlowException>().With.Property(nameof(OAuth1FlowException.Problem)).EqualTo(OAuth1FlowProblem.Denied));

    [Test]
    public async Task The_steps_may_be_elsewhere()
    {
        var server = Server();
        var flow = new OAuth1Flow(
            new AuthTransport(Call.Example, new HttpMessageInvoker(server), new FakeClock()),
            "consumer-key",
            "consumer-secret",
            new OAuth1Endpoints { Host = "id", RequestTokenPath = "a/request_token", AuthorizePath = "a/authorize", AuthenticatePath = "a/authenticate", AccessTokenPath = "a/access_token" });
        await flow.RunPinFlowAsync((page, _) => Task.FromResult(page.Host));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Requests.Select(request => request.Path), Is.EqualTo(new[] { "/a/request_token", "/a/access_token" }));
            Assert.That(ReferenceOAuth1.ReadHeader(server.Requests[1].Authorization)["oauth_verifier"], Is.EqualTo("id.example.com"));
            Assert.That(flow.GetAuthenticateUrl(s_token).AbsolutePath, Is.EqualTo("/a/authenticate"));
        }
    }

    [Test]
    public async Task A_vendor_that_never_answers_is_given_up()
    {
        var clock = new FakeClock();
        using var silent = new ScriptedHandler(async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return ScriptedHandler.Empty();
        });
        var flow = new OAuth1Flow(new AuthTransport(new Core.Http.BaseAddress("https://{host}.example.com"), new HttpMessageInvoker(silent), clock), "consumer-key", "consumer-secret");
        var waiting = flow.GetRequestTokenAsync();
        await clock.AdvanceToNextTimerAsync();
        Assert.That(() => waiting, Throws.TypeOf<OAuth1FlowException>().With.Property("Problem").EqualTo(OAuth1FlowProblem.TimedOut).And.Message.Contains("within 60 seconds"));
    }

    [Test]
    public void An_answer_without_an_end_is_not_read_to_it()
    {
        var server = new ScriptedHandler(_ => ScriptedHandler.Text("oauth_token=" + new string('x', 70_000)));
        Assert.That(() => FlowTo(server).GetRequestTokenAsync(), Throws.TypeOf<OAuth1FlowException>().With.Property("Problem").EqualTo(OAuth1FlowProblem.Malformed));
    }

    private static ScriptedHandler Server() => new(request => ScriptedHandler.Text(
        request.Path.EndsWith("request_token", StringComparison.Ordinal)
            ? "oauth_token=req%2B1&oauth_token_secret=req%2Fsecret&oauth_callback_confirmed=true\n"
            : "oauth_token=7-access&oauth_token_secret=access%3Dsecret&user_id=7&screen_name=jack+%C3%BC",
        mediaType: "text/html"));

    private static OAuth1Flow FlowTo(ScriptedHandler server) =>
        new(new AuthTransport(Call.Example, new HttpMessageInvoker(server), new FakeClock()), "consumer-key", "consumer-secret");
}
