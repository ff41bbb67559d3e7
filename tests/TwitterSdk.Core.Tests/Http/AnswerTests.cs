using System.Net;
using System.Text;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.RateLimits;
using TwitterSdk.Core.Tests.Json;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Http;

public sealed class AnswerTests
{
    [TestCase(200)]
    [TestCase(404)]
    public void What_an_observer_throws_comes_out_as_it_was_and_sends_nothing_again(int status)
    {
        var full = new IOException("The disk of the log is full.");
        var handler = new ScriptedHandler(_ => TestApi.Status(status, "{}"));
        ApiConnection api = TestApi.Over(handler).With(new ApiCallOptions { OnResponse = _ => throw full });
        Assert.That(() => api.SendAsync(TestApi.Read), Throws.Exception.SameAs(full));
        Assert.That(handler.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_model_is_read_out_of_the_body_whatever_its_content_type_says()
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Text("""{"name":"anvil"}""", mediaType: "text/html")));
        Gadget gadget = await api.SendAsync<Gadget>(api.Begin(TestApi.Read), default);
        Assert.That(gadget.Name, Is.EqualTo("anvil"));
    }

    [Test]
    public async Task A_list_is_read_out_of_an_array()
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Json("""[{"name":"a"},{"name":"b"}]""")));
        IReadOnlyList<Gadget> gadgets = await api.SendListAsync<Gadget>(api.Begin(TestApi.Read), default);
        Assert.That(gadgets.Select(gadget => gadget.Name), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void A_success_that_is_no_JSON_is_a_typed_exception_with_status_endpoint_and_position()
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Json("""{"name":"anv""", HttpStatusCode.Created)));
        ApiDecodeException failure = Assert.ThrowsAsync<ApiDecodeException>(() => api.SendAsync<Gadget>(api.Begin(TestApi.Read), default))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Status, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(failure.Endpoint, Is.EqualTo(TestApi.Read.Name));
            Assert.That(failure.Position, Is.GreaterThan(0));
            Assert.That(failure.InnerException, Is.TypeOf<JsonReadException>());
        }
    }

    [TestCase("")]
    [TestCase("<html><title>Over capacity</title></html>")]
    [TestCase("""{"name":"a"} trailing""")]
    public void A_success_without_the_JSON_that_is_expected_is_a_typed_exception(string body)
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Text(body)));
        Assert.ThrowsAsync<ApiDecodeException>(() => api.SendAsync<Gadget>(api.Begin(TestApi.Read), default));
    }

    [Test]
    public async Task A_call_that_expects_nothing_is_content_with_an_empty_answer_and_with_any_other()
    {
        ApiConnection api = TestApi.Over(ScriptedHandler.InTurn(() => ScriptedHandler.Empty(), () => ScriptedHandler.Text("thanks")));
        await api.SendAsync(api.Begin(TestApi.Write), default);
        await api.SendAsync(api.Begin(TestApi.Write), default);
    }

    [Test]
    public async Task Text_bytes_and_forms_are_read_too()
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Text("name=an+anvil%21&count=3&live=true")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await api.SendTextAsync(api.Begin(TestApi.Read), default), Does.StartWith("name="));
            Assert.That(await api.SendBytesAsync(api.Begin(TestApi.Read), default), Has.Length.EqualTo(34));
            Gadget gadget = await api.SendFormAsync<Gadget>(api.Begin(TestApi.Read), default);
            Assert.That((gadget.Name, gadget.Count, gadget.Live), Is.EqualTo(("an anvil!", 3, true)));
        }
    }

    [Test]
    public void A_page_instead_of_a_form_is_a_typed_exception()
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Text("<html>")));
        Assert.ThrowsAsync<ApiDecodeException>(() => api.SendFormAsync<Gadget>(api.Begin(TestApi.Read), default));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_body_of_any_size_is_read_whole_with_or_without_a_length(bool length)
    {
        string text = new('x', 300_000);
        byte[] json = Encoding.UTF8.GetBytes($$"""{"name":"{{text}}"}""");
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => new HttpResponseMessage
        {
            Content = length ? new ByteArrayContent(json) : new StreamContent(new Trickle(json)),
        }));
        Gadget gadget = await api.SendAsync<Gadget>(api.Begin(TestApi.Read), default);
        Assert.That(gadget.Name, Is.EqualTo(text));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_body_beyond_the_limit_is_a_typed_exception(bool length)
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"name":"{{new string('x', 40_000)}}"}""");
        ApiConnection api = TestApi.Over(
            new ScriptedHandler(_ => new HttpResponseMessage { Content = length ? new ByteArrayContent(json) : new StreamContent(new Trickle(json)) }),
            change: options => options with { MaxResponseBytes = 20_000 });
        ApiDecodeException failure = Assert.ThrowsAsync<ApiDecodeException>(() => api.SendAsync<Gadget>(api.Begin(TestApi.Read), default))!;
        Assert.That(failure.Message, Does.Contain("20000"));
    }

    [Test]
    public async Task Capturing_gives_status_headers_window_body_and_the_count_of_mismatches()
    {
        var reset = new DateTimeOffset(2026, 1, 1, 0, 15, 0, TimeSpan.Zero);
        ApiConnection api = TestApi.Over(
            ScriptedHandler.InTurn(
                () => TestApi.Status(503),
                () => ScriptedHandler.Json("""{"name":"a","count":[]}""", HttpStatusCode.Accepted).Window(15, 14, reset).With("x-request-id", "r1")),
            change: options => options with { Retry = new RetryOptions { BaseDelay = TimeSpan.Zero } });
        ApiResponse<Gadget> response = await api.CaptureAsync(connection => connection.SendAsync<Gadget>(connection.Begin(TestApi.Read), default));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Value.Name, Is.EqualTo("a"));
            Assert.That(response.Status, Is.EqualTo(HttpStatusCode.Accepted));
            Assert.That(response.Headers["X-Request-Id"], Is.EqualTo("r1"));
            Assert.That(response.RequestId, Is.EqualTo("r1"));
            Assert.That(response.RateLimit, Is.EqualTo(new RateLimitWindow(15, 14, reset)));
            Assert.That(Encoding.UTF8.GetString(response.Body.Span), Is.EqualTo("""{"name":"a","count":[]}"""));
            Assert.That(response.Mismatches, Is.EqualTo(1));
            Assert.That(response.Attempts, Is.EqualTo(2));
        }
    }

    [Test]
    public void Capturing_code_that_makes_no_call_says_so()
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => TestApi.Ok()));
        Assert.ThrowsAsync<InvalidOperationException>(() => api.CaptureAsync(_ => Task.FromResult(1)));
    }

    [Test]
    public async Task A_redirect_is_handed_out_and_never_followed()
    {
        await using StubServer server = await StubServer.StartAsync(async (request, context) =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "/elsewhere?x=1";
            await context.Response.CompleteAsync();
        });
        ApiConnection api = TestApi.To(server);
        Uri address = await api.SendRedirectAsync(api.Begin(TestApi.Read), default);
        ApiException refusal = Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(address, Is.EqualTo(new Uri(server.Address + "/elsewhere?x=1")));
            Assert.That((int)refusal.Status, Is.EqualTo(302));
            Assert.That(server.Requests.Select(request => request.Path), Has.None.EqualTo("/elsewhere"), "the token must not go where a redirect points");
        }
    }

    [Test]
    public void A_redirect_without_an_address_is_a_typed_exception()
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => TestApi.Status(302)));
        Assert.ThrowsAsync<ApiDecodeException>(() => api.SendRedirectAsync(api.Begin(TestApi.Read), default));
    }

    [Test]
    public void A_page_is_an_address_and_nothing_is_sent()
    {
        var handler = new ScriptedHandler(_ => TestApi.Ok());
        ApiConnection api = TestApi.Over(handler);
        ApiCall call = api.Begin(TestApi.Read);
        call.Add(ParameterLocation.Query, "q"u8, "a b");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(api.GetPage(call).AbsoluteUri, Is.EqualTo("http://127.0.0.1/api/things/show.json?q=a%20b"));
            Assert.That(handler.Requests, Is.Empty);
        }
    }

    /// <summary>A stream without a length, which gives little at a time.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1_777)], cancellationToken);
    }
}
