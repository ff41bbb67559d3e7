namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>A delivery whose signature was right: either something to handle, or a text to answer with at once.</summary>
/// <param name="Id">The same for each try of the vendor.</param>
/// <param name="Kind">What it is, for logs.</param>
internal sealed record WebhookDelivery(string Id, string Kind)
{
    /// <summary>Handles it; null when there is only an answer.</summary>
    public Func<IServiceProvider, CancellationToken, Task>? Handle { get; init; }

    /// <summary>The text that the vendor wants to have back.</summary>
    public string? Answer { get; init; }
}
