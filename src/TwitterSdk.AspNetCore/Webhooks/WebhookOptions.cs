namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>What the webhooks of all vendors can be told.</summary>
public abstract class WebhookOptions
{
    private protected WebhookOptions()
    {
    }

    /// <summary>The largest delivery that is read, in bytes; 1 MiB unless set. A larger one is answered with 413.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// How many deliveries may wait to be handled after they were answered; 0, the default, to handle each before it is answered.
    /// While that many wait, the vendor is answered 503 and delivers again later. Read when the first delivery comes.
    /// </summary>
    /// <remarks>
    /// With a queue, answers are quick, but what waits is lost when the program is killed, and what fails is not delivered again.
    /// At a graceful end, what waits is handled first, as long as the host allows.
    /// </remarks>
    public int QueueCapacity { get; set; }

    /// <summary>How many queued deliveries are handled at a time; 1 unless set, which keeps their order. Read when the first delivery comes.</summary>
    public int QueueWorkers { get; set; } = 1;
}
