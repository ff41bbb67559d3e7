namespace TwitterSdk.Core.Http;

/// <summary>What one try does once it may be sent. Exchanges are structs, so that each call gets code of its own and no closure.</summary>
internal interface ICallExchange<T>
{
    ValueTask<T> ExecuteAsync(CallRun run, CancellationToken cancellationToken);
}
