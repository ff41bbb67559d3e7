using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.RateLimits;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Errors;

public sealed class ErrorHandlerTests
{
    [Test]
    public async Task A_handler_may_ask_for_another_try_even_of_a_POST()
    {
        var handler = ScriptedHandler.InTurn(() => TestApi.Status(403), () => TestApi.Status(403), TestApi.Ok);
        List<int> attempts = [];
        ApiConnection api = Handled(handler, context =>
        {
            attempts.Add(context.Attempt);
            Assert.That((context.Endpoint, context.Safe, context.Exception), Is.EqualTo((TestApi.Write.Name, false, context.Exception as ApiException)));
            return ErrorDecision.Retry;
        });
        await api.SendAsync(TestApi.Write);
        Assert.That(attempts, Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task A_handler_may_swap_who_is_calling()
    {
        var handler = new ScriptedHandler(request => request.Authorization!.Contains("ben", StringComparison.Ordinal) ? TestApi.Ok() : TestApi.Status(401));
        ApiConnection api = Handled(handler, context =>
        {
            context.Credentials = TestApi.Ben;
            return ErrorDecision.Retry;
        });
        await api.SendAsync(TestApi.Read);
        Assert.That(handler.Requests.Select(request => request.Authorization), Is.EqualTo(new[] { "Bearer anna-token-1", "Bearer ben-token-2" }));
    }

    [Test]
    public void To_raise_ends_the_questions_and_the_wait_for_a_window()
    {
        var clock = new FakeClock();
        bool asked = false;
        var handler = new ScriptedHandler(_ => TestApi.Status(429).Window(15, 0, clock.GetUtcNow() + TimeSpan.FromMinutes(1)));
        ApiConnection api = TestApi.Over(handler, clock, options => options with
        {
            ErrorHandlers = [new Answer(_ => ErrorDecision.Raise), new Answer(_ => { asked = true; return ErrorDecision.Retry; })],
        });
        Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked, Is.False);
            Assert.That(clock.PendingTimers, Is.Zero);
        }
    }

    [Test]
    public void Who_has_nothing_to_say_passes_the_question_on_from_the_clients_handlers_to_those_of_the_call()
    {
        List<string> asked = [];
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => TestApi.Status(404)), change: options => options with
        {
            ErrorHandlers = [Named("client 1"), Named("client 2")],
        });
        Assert.ThrowsAsync<ApiException>(() => api.With(new ApiCallOptions { ErrorHandlers = [Named("call")] }).SendAsync(TestApi.Read));
        Assert.ThrowsAsync<ApiException>(() => api.With(new ApiCallOptions { ErrorHandlers = [Named("alone")], SkipClientErrorHandlers = true }).SendAsync(TestApi.Read));
        Assert.That(asked, Is.EqualTo(new[] { "client 1", "client 2", "call", "alone" }));

        Answer Named(string name) => new(_ =>
        {
            asked.Add(name);
            return ErrorDecision.Pass;
        });
    }

    [Test]
    public void An_exception_of_a_handler_takes_the_place_of_the_failure()
    {
        ApiConnection api = Handled(new ScriptedHandler(_ => TestApi.Status(404)), _ => throw new InvalidOperationException("mine"));
        Assert.ThrowsAsync<InvalidOperationException>(() => api.SendAsync(TestApi.Read));
    }

    [Test]
    public async Task Handlers_are_asked_about_failures_of_the_network_and_of_credentials_too()
    {
        List<Type> seen = [];
        var broken = new ScriptedHandler((_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "x"));
        ApiConnection api = Handled(broken, context =>
        {
            seen.Add(context.Exception.GetType());
            return ErrorDecision.Pass;
        });
        Assert.ThrowsAsync<ApiTransportException>(() => api.SendAsync(TestApi.Read));
        var endpoint = new ApiEndpoint { Name = "X", Method = HttpMethod.Get, Host = "api", Path = "x", Auth = [new(Core.Auth.AuthScheme.User)] };
        Assert.ThrowsAsync<Core.Auth.InsufficientCredentialsException>(() => api.SendAsync(endpoint));
        Assert.That(seen, Is.EqualTo(new[] { typeof(ApiTransportException), typeof(Core.Auth.InsufficientCredentialsException) }));
        await Task.CompletedTask;
    }

    [Test]
    public async Task After_a_handler_the_retries_begin_anew()
    {
        int asked = 0;
        var handler = ScriptedHandler.InTurn(() => TestApi.Status(503), () => TestApi.Status(503), () => TestApi.Status(503), () => TestApi.Status(503), TestApi.Ok);
        ApiConnection api = TestApi.Over(handler, change: options => options with
        {
            Retry = new RetryOptions { BaseDelay = TimeSpan.Zero, MaxRetries = 1 },
            ErrorHandlers = [new Answer(_ => { asked++; return ErrorDecision.Retry; })],
        });
        await api.SendAsync(TestApi.Read);
        Assert.That((asked, handler.Requests.Count), Is.EqualTo((2, 5)));
    }

    private static ApiConnection Handled(ScriptedHandler handler, Func<ApiErrorContext, ErrorDecision> decide) => TestApi.Over(handler, change: options => options with
    {
        ErrorHandlers = [new Answer(decide)],
        Retry = new RetryOptions { Enabled = false },
        RateLimits = new RateLimitOptions { Policy = RateLimitPolicy.Throw },
    });

    private sealed class Answer(Func<ApiErrorContext, ErrorDecision> decide) : IApiErrorHandler
    {
        public ValueTask<ErrorDecision> HandleAsync(ApiErrorContext context, CancellationToken cancellationToken) => new(decide(context));
    }
}
