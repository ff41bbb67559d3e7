using System.Net;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Tests.Calls;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth;

public class AppCredentialsTests
{
    private const string Key = "xvz1evFS4wEEPTGEFPHBog";
    private const string KeySecret = "L8qq9PZyRg6ieKGEKhZolGC0vJWLw8iEJ88DRdyOg";

    [Test]
    public async Task The_token_is_obtained_as_documented_and_sent_as_it_came()
    {
        var server = Tokens("AAAA%2FBBBB%3D");
        var sent = await AuthorizeAsync(new AppCredentials(Key, KeySecret), server);
        var asked = server.Requests.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent, Is.EqualTo("Bearer AAAA%2FBBBB%3D"));
            Assert.That(asked.Method, Is.EqualTo("POST"));
            Assert.That(asked.Path, Is.EqualTo("/oauth2/token"));
            Assert.That(asked.Authorization, Is.EqualTo("Basic eHZ6MWV2RlM0d0VFUFRHRUZQSEJvZzpMOHFxOVBaeVJnNmllS0dFS2hab2xHQzB2SldMdzhpRUo4OERSZHlPZw=="));
            Assert.That(asked.BodyText, Is.EqualTo("grant_type=client_credentials"));
            Assert.That(asked.ContentType, Is.EqualTo("application/x-www-form-urlencoded;charset=UTF-8"));
        }
    }

    [Test]
    public async Task Two_hundred_callers_make_one_request()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new ScriptedHandler(async (_, _) =>
        {
            await gate.Task.WaitAsync(Eventually.Patience);
            return Token("T");
        });
        var credentials = new AppCredentials(Key, KeySecret);
        var callers = Enumerable.Range(0, 200).Select(_ => Task.Run(() => AuthorizeAsync(credentials, server))).ToArray();
        gate.SetResult();
        var sent = await Task.WhenAll(callers);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent, Is.All.EqualTo("Bearer T"));
            Assert.That(server.Requests, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task A_token_is_used_again()
    {
        var server = Tokens("T");
        var credentials = new AppCredentials(Key, KeySecret);
        await AuthorizeAsync(credentials, server);
        await AuthorizeAsync(credentials, server);
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_failure_is_told_to_all_who_wait_and_not_kept()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tries = 0;
        var server = new ScriptedHandler(async (_, _) =>
        {
            await gate.Task.WaitAsync(Eventually.Patience);
            return Interlocked.Increment(ref tries) == 1 ? ScriptedHandler.Json("""{"errors":[{"code":99,"message":"no"}]}""", HttpStatusCode.Forbidden) : Token("T");
        });
        var credentials = new AppCredentials(Key, KeySecret);
        var first = AuthorizeAsync(credentials, server);
        var second = AuthorizeAsync(credentials, server);
        gate.SetResult();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => first, Throws.TypeOf<AuthException>().With.Message.Contains("oauth2/token answered 403: check the app's key and secret"));
            Assert.That(() => second, Throws.TypeOf<AuthException>());
            Assert.That(await AuthorizeAsync(credentials, server), Is.EqualTo("Bearer T"));
            Assert.That(server.Requests, Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task A_caller_who_gives_up_stops_nobody_else()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new ScriptedHandler(async (_, cancel) =>
        {
            await gate.Task.WaitAsync(cancel);
            return Token("T");
        });
        var credentials = new AppCredentials(Key, KeySecret);
        using var impatience = new CancellationTokenSource();
        var impatient = AuthorizeAsync(credentials, server, impatience.Token);
        var patient = AuthorizeAsync(credentials, server);
        await impatience.CancelAsync();
        Assert.That(() => impatient, Throws.InstanceOf<OperationCanceledException>());
        gate.SetResult();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await patient, Is.EqualTo("Bearer T"));
            Assert.That(server.Requests, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task A_token_endpoint_that_never_answers_is_given_up()
    {
        var clock = new FakeClock();
        var server = new ScriptedHandler(async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return Token("T");
        });
        var waiting = AuthorizeAsync(new AppCredentials(Key, KeySecret), server, clock: clock);
        await clock.AdvanceToNextTimerAsync();
        Assert.That(() => waiting, Throws.TypeOf<AuthException>().With.Message.Contains("did not answer within 60 seconds"));
    }

    [TestCase(503, "the vendor has trouble; try again later")]
    [TestCase(429, "too many requests; try again later")]
    [TestCase(403, "check the app's key and secret")]
    public void A_refusal_tells_what_to_do_about_it(int status, string cure)
    {
        var server = new ScriptedHandler(_ => ScriptedHandler.Empty((HttpStatusCode)status));
        Assert.That(() => AuthorizeAsync(new AppCredentials(Key, KeySecret), server), Throws.TypeOf<AuthException>().With.Message.EqualTo($"oauth2/token answered {status}: {cure}."));
    }

    [Test]
    public async Task An_invalidation_that_is_never_answered_is_given_up_and_the_token_kept()
    {
        var clock = new FakeClock();
        var server = new ScriptedHandler(async (request, cancel) =>
        {
            if (request.Path.EndsWith("invalidate_token", StringComparison.Ordinal))
                await Task.Delay(Timeout.Infinite, cancel);
            return Token("T");
        });
        var credentials = new AppCredentials(Key, KeySecret);
        await AuthorizeAsync(credentials, server);
        var waiting = credentials.InvalidateAsync(To(server, clock));
        await clock.AdvanceToNextTimerAsync();
        Assert.That(() => waiting, Throws.TypeOf<AuthException>().With.Message.Contains("did not answer within 60 seconds"));
        Assert.That(await AuthorizeAsync(credentials, server), Is.EqualTo("Bearer T"));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public void An_endless_answer_is_no_token_and_no_trouble_of_the_network()
    {
        var server = new ScriptedHandler(_ => ScriptedHandler.Json($$"""{"token_type":"bearer","access_token":"{{new string('x', 70_000)}}"}"""));
        Assert.That(() => AuthorizeAsync(new AppCredentials(Key, KeySecret), server), Throws.TypeOf<AuthException>().With.Message.Contains("more than 65536 bytes"));
    }

    [Test]
    public async Task A_refused_token_is_obtained_anew()
    {
        var server = Tokens("old", "new");
        var credentials = new AppCredentials(Key, KeySecret);
        using var request = Request();
        await credentials.AuthorizeAsync(Signing.Of(request, AuthScheme.App, transport: To(server)), CancellationToken.None);
        using var refusal = new HttpResponseMessage(HttpStatusCode.Unauthorized);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await credentials.RejectedAsync(Signing.Of(request, AuthScheme.App, transport: To(server)), refusal, CancellationToken.None), Is.True);
            Assert.That(await AuthorizeAsync(credentials, server), Is.EqualTo("Bearer new"));
            Assert.That(server.Requests, Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task A_late_refusal_of_an_old_token_leaves_the_new_one_alone()
    {
        var server = Tokens("old", "new", "newer");
        var credentials = new AppCredentials(Key, KeySecret);
        using var request = Request();
        var authorization = Signing.Of(request, AuthScheme.App, transport: To(server));
        await credentials.AuthorizeAsync(authorization, CancellationToken.None);
        using var refusal = new HttpResponseMessage(HttpStatusCode.Unauthorized);
        await credentials.RejectedAsync(authorization, refusal, CancellationToken.None);
        await AuthorizeAsync(credentials, server);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await credentials.RejectedAsync(authorization, refusal, CancellationToken.None), Is.True);
            Assert.That(await AuthorizeAsync(credentials, server), Is.EqualTo("Bearer new"));
        }
    }

    [Test]
    public async Task A_token_that_comes_back_unchanged_was_not_the_reason_of_the_refusal()
    {
        var clock = new FakeClock();
        var server = Tokens("same");
        var credentials = new AppCredentials(Key, KeySecret);
        using var request = Request();
        using var refusal = new HttpResponseMessage(HttpStatusCode.Unauthorized);
        var authorization = Signing.Of(request, AuthScheme.App, transport: To(server, clock));
        await credentials.AuthorizeAsync(authorization, CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await credentials.RejectedAsync(authorization, refusal, CancellationToken.None), Is.True);
            await credentials.AuthorizeAsync(authorization, CancellationToken.None);
            Assert.That(await credentials.RejectedAsync(authorization, refusal, CancellationToken.None), Is.False);
            Assert.That(server.Requests, Has.Count.EqualTo(2));

            clock.Advance(TimeSpan.FromMinutes(6));
            Assert.That(await credentials.RejectedAsync(authorization, refusal, CancellationToken.None), Is.True);
        }
    }

    [Test]
    public async Task Invalidating_sends_the_token_as_it_came()
    {
        var server = Tokens("AA%2FBB", "CC");
        var credentials = new AppCredentials(Key, KeySecret);
        await AuthorizeAsync(credentials, server);
        var done = await credentials.InvalidateAsync(To(server));
        var asked = server.Requests[1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(done, Is.True);
            Assert.That(asked.Path, Is.EqualTo("/oauth2/invalidate_token"));
            Assert.That(asked.BodyText, Is.EqualTo("access_token=AA%2FBB"));
            Assert.That(asked.Authorization, Does.StartWith("Basic "));
            Assert.That(await credentials.InvalidateAsync(To(server)), Is.False);
        }
    }

    [Test]
    public async Task A_token_stays_when_invalidating_fails()
    {
        var server = new ScriptedHandler(request => request.Path == "/oauth2/token" ? Token("T") : ScriptedHandler.Empty(HttpStatusCode.ServiceUnavailable));
        var credentials = new AppCredentials(Key, KeySecret);
        await AuthorizeAsync(credentials, server);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => credentials.InvalidateAsync(To(server)), Throws.TypeOf<AuthException>().With.Message.Contains("503"));
            Assert.That(await AuthorizeAsync(credentials, server), Is.EqualTo("Bearer T"));
            Assert.That(server.Requests, Has.Count.EqualTo(2));
        }
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("<html>canary-body")]
    [TestCase("{\"access_token\":")]
    [TestCase("{\"access_token\":7}")]
    [TestCase("{\"access_token\":\"\"}")]
    [TestCase("{\"access_token\":\"a b\"}")]
    [TestCase("{\"token_type\":\"mac\",\"access_token\":\"canary-body\"}")]
    public void An_answer_without_a_token_is_a_typed_error_that_does_not_repeat_it(string body)
    {
        var server = new ScriptedHandler(_ => ScriptedHandler.Json(body));
        Assert.That(
            () => AuthorizeAsync(new AppCredentials(Key, KeySecret), server),
            Throws.TypeOf<AuthException>().With.Message.Contains("oauth2/token").And.Message.Not.Contains("canary"));
    }

    [Test]
    public async Task The_paths_may_be_elsewhere()
    {
        var server = Tokens("T");
        var endpoint = new AppTokenEndpoint { Host = "id", TokenPath = "oauth/token", InvalidatePath = "oauth/revoke" };
        var credentials = new AppCredentials(Key, KeySecret, endpoint);
        await AuthorizeAsync(credentials, server);
        await credentials.InvalidateAsync(To(server));
        Assert.That(server.Requests.Select(request => request.Path), Is.EqualTo(new[] { "/oauth/token", "/oauth/revoke" }));
    }

    [Test]
    public async Task Key_and_secret_serve_the_app_by_signature_and_in_a_basic_header()
    {
        var credentials = new AppCredentials(Key, KeySecret);
        var signed = await Call.To().AuthorizedAsync(credentials, AuthScheme.Consumer);
        var basic = await Call.To().AuthorizedAsync(credentials, AuthScheme.Basic);
        var expected = await Call.To().AuthorizedAsync(new BasicCredentials(Key, KeySecret), AuthScheme.Basic);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ReferenceOAuth1.IsSigned(signed, "https://api.example.com", KeySecret, ""));
            Assert.That(basic.Authorization, Is.EqualTo(expected.Authorization));
        }
    }

    private static ScriptedHandler Tokens(params string[] tokens) => ScriptedHandler.InTurn([.. tokens.Select(token => (Func<HttpResponseMessage>)(() => Token(token)))]);

    private static HttpResponseMessage Token(string token) => ScriptedHandler.Json($$"""{"token_type":"bearer","extra":{"a":[1]},"access_token":"{{token}}"}""");

    private static AuthTransport To(ScriptedHandler server, TimeProvider? clock = null) => new(Call.Example, new HttpMessageInvoker(server), clock ?? new FakeClock());

    private static HttpRequestMessage Request() => new(HttpMethod.Get, "https://api.example.com/1/x.json");

    private static async Task<string?> AuthorizeAsync(AppCredentials credentials, ScriptedHandler server, CancellationToken cancellationToken = default, TimeProvider? clock = null)
    {
        using var request = Request();
        await credentials.AuthorizeAsync(Signing.Of(request, AuthScheme.App, transport: To(server, clock)), cancellationToken);
        return request.Headers.NonValidated["Authorization"].ToString();
    }
}
