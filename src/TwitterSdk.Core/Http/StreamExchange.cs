using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Sends, and leaves the answer open.</summary>
/// <param name="caller">The caller's own token: it ends the stream too, while the time of the call only bounds its opening.</param>
internal readonly struct StreamExchange<T>(CancellationToken caller) : ICallExchange<ApiStream<T>>
    where T : IJsonModel<T>
{
    public async ValueTask<ApiStream<T>> ExecuteAsync(CallRun run, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await CallAttempt.OpenStreamAsync(run, cancellationToken).ConfigureAwait(false);
        return new ApiStream<T>(run.Endpoint.Name, response, new JsonReadContext { OnMismatch = run.Pipeline.Options.OnMismatch }, caller);
    }
}
