using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>Answers that come only when an address has answered: that cannot be waited for under the lock of the state.</summary>
internal static class WebhookChallenge
{
    /// <summary>Registers an address that answers its challenge rightly.</summary>
    /// <param name="request">The request.</param>
    /// <param name="app">The app whose secret counts.</param>
    /// <param name="url">The address.</param>
    /// <param name="environment">The environment of the premium API; null for none.</param>
    /// <param name="answer">Answers with the new webhook.</param>
    /// <param name="refuse">Answers with the reason why there is none.</param>
    public static EmulatorResponse Register(
        EmulatorRequest request, EmulatorApp app, string url, string? environment, Func<EmulatorWebhook, EmulatorResponse> answer, Func<WebhookRefusal, Refusal> refuse)
    {
        WebhookStore store = request.State.Webhooks;
        if (store.Check(app, environment, url) is { } problem)
            throw refuse(problem);
        return Challenged(request, app, url, isAnswered => isAnswered ? answer(store.Add(app, url, environment)) : null, refuse);
    }

    /// <summary>Challenges a webhook once more, and switches it on or off.</summary>
    public static EmulatorResponse Repeat(
        EmulatorRequest request, EmulatorWebhook webhook, Func<EmulatorResponse> answer, Func<WebhookRefusal, Refusal> refuse) =>
        Challenged(request, webhook.App, webhook.Url, isAnswered => (webhook.IsValid = isAnswered) ? answer() : null, refuse);

    private static EmulatorResponse Challenged(
        EmulatorRequest request, EmulatorApp app, string url, Func<bool, EmulatorResponse?> then, Func<WebhookRefusal, Refusal> refuse) => new()
    {
        Later = async cancellationToken =>
        {
            bool isAnswered = await request.State.Webhooks.ChallengeAsync(app, url, cancellationToken).ConfigureAwait(false);
            lock (request.State.Services.Gate)
                return then(isAnswered) ?? Refused(request, refuse(WebhookRefusal.Challenge));
        },
    };

    private static EmulatorResponse Refused(EmulatorRequest request, Refusal refusal) => request.Endpoint.IsV2
        ? ProblemAnswer.Of(refusal, static _ => [])
        : EmulatorResponse.Refused(refusal, "/" + string.Join('/', request.Wire.Segments));
}
