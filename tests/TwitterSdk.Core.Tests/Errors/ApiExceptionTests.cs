using System.Net;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Errors;

public sealed class ApiExceptionTests
{
    [Test]
    public void A_refusal_tells_all_that_is_known_of_the_call()
    {
        var handler = new ScriptedHandler(_ => TestApi.Status(403, """{"errors":[{"code":187,"message":"Status is a duplicate."}]}""").With("x-request-id", "r-7"));
        ApiConnection api = TestApi.Over(handler, change: options => options with
        {
            Vendor = new ApiVendor { CreateException = failure => new ApiException(failure, ApiErrorKind.Duplicate, "Change the text.") },
        });
        ApiException refusal = Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Write))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.Message, Is.EqualTo("Things.things/create.json: HTTP 403; code 187: Status is a duplicate. Change the text. (request r-7)"));
            Assert.That((refusal.Code, refusal.Status, refusal.Kind, refusal.RequestId), Is.EqualTo(((int?)187, HttpStatusCode.Forbidden, ApiErrorKind.Duplicate, "r-7")));
            Assert.That(refusal.Failure.Request, Is.EqualTo("POST api/things/create.json"));
            Assert.That(refusal.Failure.Body.Length, Is.GreaterThan(0));
            Assert.That(refusal.Failure.Headers["x-request-id"], Is.EqualTo("r-7"));
        }
    }

    [Test]
    public void A_refusal_whose_body_breaks_off_is_still_the_refusal()
    {
        var handler = new ScriptedHandler(_ => new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StreamContent(new Broken()) });
        ApiException refusal = Assert.ThrowsAsync<ApiException>(() => TestApi.Over(handler).SendAsync(TestApi.Read))!;
        Assert.That((refusal.Status, refusal.Kind), Is.EqualTo((HttpStatusCode.NotFound, ApiErrorKind.NotFound)));
    }

    [TestCase(401, ApiErrorKind.Auth)]
    [TestCase(403, ApiErrorKind.Access)]
    [TestCase(404, ApiErrorKind.NotFound)]
    [TestCase(410, ApiErrorKind.NotFound)]
    [TestCase(420, ApiErrorKind.RateLimit)]
    [TestCase(429, ApiErrorKind.RateLimit)]
    [TestCase(503, ApiErrorKind.Server)]
    [TestCase(418, ApiErrorKind.Other)]
    public void A_status_alone_tells_a_kind(int status, ApiErrorKind kind) => Assert.That(ApiFailure.KindOf((HttpStatusCode)status), Is.EqualTo(kind));

    [Test]
    public void A_vendor_that_repeats_the_token_does_not_bring_it_into_a_message()
    {
        const string secret = "canary%2Btoken-4711";
        var handler = new ScriptedHandler(request => TestApi.Status(401, $$"""{"errors":[{"code":89,"message":"bad: {{request.Authorization}} or {{Uri.UnescapeDataString(secret)}}"}]}"""));
        ApiConnection api = TestApi.Over(handler, credentials: new BearerCredentials(secret));
        ApiException refusal = Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read))!;
        Assert.That(refusal.ToString(), Does.Contain("***").And.Not.Contain("4711"));
    }

    [Test]
    public void A_token_is_kept_out_of_a_message_also_when_a_handler_does_not_say_which_request_it_answers()
    {
        using var handler = new Terse(request => TestApi.Status(401, $$"""{"errors":[{"code":89,"message":"bad: {{request.Headers.GetValues("Authorization").Single()}}"}]}"""));
        ApiException refusal = Assert.ThrowsAsync<ApiException>(() => TestApi.Over(handler, credentials: new BearerCredentials("canary-token-4711")).SendAsync(TestApi.Read))!;
        Assert.That(refusal.ToString(), Does.Contain("***").And.Not.Contain("4711"));
    }

    [Test]
    public void A_hundred_errors_make_a_message_that_can_be_read()
    {
        string errors = string.Join(',', Enumerable.Range(0, 100).Select(i => $$"""{"code":{{i}},"message":"No user {{i}}"}"""));
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => TestApi.Status(404, $$"""{"errors":[{{errors}}]}""")));
        ApiException refusal = Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read))!;
        Assert.That(refusal.Message, Does.EndWith("; code 4: No user 4; and 95 more."));
        Assert.That(refusal.Failure.Errors, Has.Count.EqualTo(100));
    }

    [Test]
    public void A_call_that_the_credentials_cannot_make_is_refused_before_it_is_sent()
    {
        var handler = new ScriptedHandler(_ => TestApi.Ok());
        ApiEndpoint endpoint = new() { Name = "Users.Me", Method = HttpMethod.Get, Host = "api", Path = "me", Auth = [new(AuthScheme.User), new(AuthScheme.OAuth2, "users.read", "tweet.read")] };
        InsufficientCredentialsException refusal = Assert.ThrowsAsync<InsufficientCredentialsException>(() => TestApi.Over(handler).SendAsync(endpoint))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.Message, Does.Contain("Users.Me").And.Contain("User").And.Contain("users.read tweet.read").And.Contain("App"));
            Assert.That(handler.Requests, Is.Empty);
        }
    }

    /// <summary>As handlers of users often are: it does not say which request it answers.</summary>
    private sealed class Terse(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    private sealed class Broken : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("gone");
    }
}
