namespace TwitterSdk.Core.Streaming;

/// <summary>When a stream connects again. The three rows of pauses grow on their own: a long pause of one never carries over into another.</summary>
public sealed record ReconnectPolicy
{
    /// <summary>Behind connections that end, break, fall silent or do not come about: at once, then 250 ms longer each time up to 16 s.</summary>
    public ReconnectDelays Network { get; init; } =
        new(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(16), Doubles: false, AtOnceFirst: true);

    /// <summary>Behind HTTP errors: 5 s, doubling up to 320 s.</summary>
    public ReconnectDelays Refused { get; init; } = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(320), Doubles: true);

    /// <summary>Behind refusals for a limit: 60 s, doubling without an end.</summary>
    public ReconnectDelays Limited { get; init; } = new(TimeSpan.FromSeconds(60), TimeSpan.MaxValue, Doubles: true);

    /// <summary>The statuses that tell of a limit.</summary>
    public IReadOnlyList<int> LimitStatuses { get; init; } = [420, 429];

    /// <summary>The statuses that no further try can cure: the stream ends with their exception.</summary>
    public IReadOnlyList<int> FinalStatuses { get; init; } = [400, 401, 403, 404, 405, 406, 409, 410, 413, 414, 416, 422];

    /// <summary>Lines of plain text, or parts of them, with which a vendor refuses a connection for a limit although the status was a success.</summary>
    public IReadOnlyList<string> LimitNotices { get; init; } = [];

    /// <summary>How many tries in a row may fail; null for no end. 0 never connects again, so that a stream which the vendor closes just ends.</summary>
    public int? MaxRetries { get; init; }
}
