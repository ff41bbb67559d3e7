namespace TwitterSdk.Emulator;

/// <summary>How an emulator runs.</summary>
public sealed class TwitterEmulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>
    /// How many bytes of uploaded media are kept, to be served at the addresses that media entities name; the oldest make room for new ones.
    /// Of an upload greater than this only the size and the SHA-256 are known. 0 keeps none.
    /// </summary>
    public long MediaCapacity { get; set; } = 256 * 1024 * 1024;

    /// <summary>The clock of windows, timestamps, processing, delays and keep-alives.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Calls per window of single endpoints, instead of what the spec says, by the spec's name of the endpoint
    /// (<c>Statuses.GetUserTimeline</c>, <c>V2.Tweets.Create</c>). An endpoint without a window gets one of 15 minutes.
    /// </summary>
    public IDictionary<string, int> Limits { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Which of the vendor's two namings the members of v2 answers have.</summary>
    public AnswerNaming AnswerNaming { get; set; } = AnswerNaming.AsAsked;

    /// <summary>How webhooks are reached, for instance the handler of a test server; null for the network. Whoever made it disposes it.</summary>
    public HttpMessageHandler? WebhookHandler { get; set; }
}
