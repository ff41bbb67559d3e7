using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Errors;

/// <summary>Answers that say success, and are not wholly one.</summary>
public sealed class EnvelopeTests
{
    private const string Problem = """{"errors":[{"type":"https://api/2/problems/resource-not-found","title":"Not Found","detail":"no 7","resource_id":"7"}]}""";

    [Test]
    public void Errors_without_data_are_a_refusal()
    {
        ApiException refusal = Assert.ThrowsAsync<ApiException>(() => SendAsync(Problem))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)refusal.Status, Is.EqualTo(200));
            Assert.That((refusal.Problem!.Name, refusal.Problem.ResourceId), Is.EqualTo(("resource-not-found", "7")));
            Assert.That(refusal.Message, Does.Contain("no 7"));
            Assert.That(refusal.Failure.Body.Length, Is.EqualTo(Problem.Length));
        }
    }

    [TestCase("""{"data":{"id":"1"},"errors":[{"title":"T"}]}""")]
    [TestCase("""{"data":{"id":"1"}}""")]
    [TestCase("""{"meta":{"result_count":0}}""")]
    [TestCase("""{"errors":[]}""")]
    public async Task Data_beside_errors_and_neither_of_them_are_answers(string body) => Assert.That(await SendAsync(body), Is.Not.Null);

    [Test]
    public async Task A_call_may_ask_for_the_answer_as_it_is()
    {
        EnvelopeAnswer answer = await SendAsync(Problem, new ApiCallOptions { KeepErrorAnswers = true });

        Assert.That(((IApiEnvelope)answer).HasErrors, Is.True);
    }

    [Test]
    public void An_answer_without_data_does_not_use_up_the_window()
    {
        var clock = new FakeClock();
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json(Problem).Window(15, 14, clock.GetUtcNow().AddMinutes(15)));
        ApiConnection api = TestApi.Over(handler, clock);

        Assert.ThrowsAsync<ApiException>(() => api.SendAsync<EnvelopeAnswer>(api.Begin(TestApi.Read), default));
        Assert.ThrowsAsync<ApiException>(() => api.SendAsync<EnvelopeAnswer>(api.Begin(TestApi.Read), default));

        Assert.That(handler.Requests, Has.Count.EqualTo(2));
    }

    private static Task<EnvelopeAnswer> SendAsync(string body, ApiCallOptions? options = null)
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Json(body)));
        api = options is null ? api : api.With(options);
        return api.SendAsync<EnvelopeAnswer>(api.Begin(TestApi.Read), default);
    }
}
