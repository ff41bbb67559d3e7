using System.Globalization;

namespace TwitterSdk.Emulator.State;

/// <summary>An upload.</summary>
public sealed class EmulatorMedia
{
    private readonly TimeProvider _time;
    private DateTimeOffset _finalizedAt;
    private TimeSpan _processing;

    internal EmulatorMedia(long id, EmulatorUser owner, string mimeType, string? category, long totalBytes, TimeProvider time)
    {
        _time = time;
        Id = id;
        Owner = owner;
        MimeType = mimeType;
        Category = category;
        TotalBytes = totalBytes;
        CreatedAt = time.GetUtcNow();
    }

    /// <summary>The media id.</summary>
    public long Id { get; }

    /// <summary>The name that v2 has for it: the kind as a number, and the id.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{(IsVideo ? 13 : IsAnimation ? 16 : 3)}_{Id}");

    /// <summary>Who uploaded it.</summary>
    public EmulatorUser Owner { get; }

    /// <summary>Others who may use it.</summary>
    public IReadOnlyList<long> AdditionalOwners { get; internal init; } = [];

    /// <summary>What the client said it is.</summary>
    public string MimeType { get; }

    /// <summary>For what it was uploaded, for instance <c>tweet_video</c>; null when the client did not say.</summary>
    public string? Category { get; }

    /// <summary>The size that was announced, in bytes.</summary>
    public long TotalBytes { get; }

    /// <summary>When the upload began.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>The SHA-256 of the bytes as they arrived, in lower-case hex; null until the upload is complete.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>How many pieces arrived; 1 for a simple upload.</summary>
    public int SegmentCount { get; private set; }

    /// <summary>The description for those who cannot see it; null for none.</summary>
    public string? AltText { get; internal set; }

    /// <summary>Why processing fails; null when it does not.</summary>
    public EmulatorMediaFailure? Failure { get; private set; }

    /// <summary>Languages of the subtitles that were attached.</summary>
    public ISet<string> SubtitleLanguages { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How far it is, by the emulator's clock.</summary>
    public EmulatorMediaState State
    {
        get
        {
            if (Sha256 is null)
                return EmulatorMediaState.Receiving;
            double done = Progress;
            return done switch
            {
                >= 1 => Failure is null ? EmulatorMediaState.Succeeded : EmulatorMediaState.Failed,
                < 0.2 => EmulatorMediaState.Pending,
                _ => EmulatorMediaState.InProgress,
            };
        }
    }

    /// <summary>0 to 100; how much of the processing is done.</summary>
    public int ProgressPercent => (int)(Math.Clamp(Progress, 0, 1) * 100);

    internal bool IsVideo => MimeType.StartsWith("video/", StringComparison.Ordinal);

    internal bool IsAnimation => MimeType == "image/gif";

    /// <summary>Whether the vendor would have forgotten it by now.</summary>
    internal bool IsExpired => _time.GetUtcNow() - CreatedAt > MediaRules.Lifetime;

    internal bool IsProcessed => _processing > TimeSpan.Zero;

    internal TimeSpan TimeLeft => TimeSpan.FromTicks(Math.Max(0, (_finalizedAt + _processing - _time.GetUtcNow()).Ticks));

    private double Progress => _processing <= TimeSpan.Zero ? 1 : (_time.GetUtcNow() - _finalizedAt) / _processing;

    internal bool BelongsTo(EmulatorUser user) => Owner == user || AdditionalOwners.Contains(user.Id);

    internal void Complete(string sha256, int segments, TimeSpan processing, EmulatorMediaFailure? failure)
    {
        _finalizedAt = _time.GetUtcNow();
        _processing = processing;
        Sha256 = sha256;
        SegmentCount = segments;
        Failure = failure;
    }
}
