namespace TwitterSdk.Core.Http;

/// <summary>Sends, and reads the answer.</summary>
internal readonly struct AnswerExchange<TReader, T>(TReader reader) : ICallExchange<T>
    where TReader : struct, IAnswerReader<T>
{
    public ValueTask<T> ExecuteAsync(CallRun run, CancellationToken cancellationToken) => CallAttempt.SendAsync<TReader, T>(run, reader, cancellationToken);
}
