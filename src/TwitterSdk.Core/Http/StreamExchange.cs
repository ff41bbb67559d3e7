namespace TwitterSdk.Core.Http;

/// <summary>Sends, and leaves the answer open.</summary>
internal readonly struct StreamExchange : ICallExchange<HttpResponseMessage>
{
    public ValueTask<HttpResponseMessage> ExecuteAsync(CallRun run, CancellationToken cancellationToken) => CallAttempt.OpenStreamAsync(run, cancellationToken);
}
