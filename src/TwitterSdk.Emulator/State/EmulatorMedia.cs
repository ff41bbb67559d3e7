using System.Globalization;
using TwitterSdk.Emulator.Pictures;

namespace TwitterSdk.Emulator.State;

/// <summary>An upload.</summary>
public sealed class EmulatorMedia
{
    /// <summary>Videos are not played here: each is as long as the next.</summary>
    internal const int DurationMilliseconds = 1000;

    private readonly StateServices _services;
    private PictureSize? _size;
    private DateTimeOffset _finalizedAt;
    private TimeSpan _processing;

    internal EmulatorMedia(long id, EmulatorUser owner, string mimeType, string? category, long totalBytes, StateServices services)
    {
        _services = services;
        Id = id;
        Owner = owner;
        MimeType = mimeType;
        Category = category;
        TotalBytes = totalBytes;
        CreatedAt = services.Time.GetUtcNow();
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

    /// <summary>
    /// The bytes as they arrived; null until the upload is complete, and when they had to make room for others
    /// (<see cref="TwitterEmulatorOptions.MediaCapacity"/>).
    /// </summary>
    public ReadOnlyMemory<byte>? Content
    {
        get
        {
            lock (_services.Gate)
                return IsServed ? Bytes.Whole().AsMemory() : default(ReadOnlyMemory<byte>?);
        }
    }

    /// <summary>Where the emulator serves the bytes. Media entities name this address, in place of the vendor's.</summary>
    public Uri Address => new(_services.Root, IsVideo ? $"video/{FileName}" : $"pbs/media/{FileName}");

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

    /// <summary>What stands for a video before it plays; pictures stand for themselves.</summary>
    internal Uri PreviewAddress => IsVideo
        ? new Uri(_services.Root, string.Create(CultureInfo.InvariantCulture, $"pbs/preview/{Id}.png"))
        : Address;

    internal int BitRate => IsVideo ? 632000 : 0;

    internal MediaBytes Bytes { get; } = new();

    /// <summary>That of the picture, as far as its format is known.</summary>
    internal PictureSize Size
    {
        get
        {
            if (_size is null && Content is { } content)
                _size = PictureSize.TryRead(content.Span, out PictureSize size) ? size : PictureSize.Usual;
            return _size ?? PictureSize.Usual;
        }
    }

    /// <summary>Whether there is something at its address.</summary>
    internal bool IsServed => Sha256 is not null && Bytes.IsKept;

    internal bool IsVideo => MimeType.StartsWith("video/", StringComparison.Ordinal);

    internal bool IsAnimation => MimeType == "image/gif";

    /// <summary>Whether the vendor would have forgotten it by now.</summary>
    internal bool IsExpired => _services.Time.GetUtcNow() - CreatedAt > MediaRules.Lifetime;

    internal bool IsProcessed => _processing > TimeSpan.Zero;

    internal TimeSpan TimeLeft => TimeSpan.FromTicks(Math.Max(0, (_finalizedAt + _processing - _services.Time.GetUtcNow()).Ticks));

    private double Progress => _processing <= TimeSpan.Zero ? 1 : (_services.Time.GetUtcNow() - _finalizedAt) / _processing;

    private string FileName => string.Create(CultureInfo.InvariantCulture, $"{Id}.{MediaRules.Extension(MimeType)}");

    internal bool BelongsTo(EmulatorUser user) => Owner == user || AdditionalOwners.Contains(user.Id);

    internal void Complete(string sha256, int segments, TimeSpan processing, EmulatorMediaFailure? failure)
    {
        _finalizedAt = _services.Time.GetUtcNow();
        _processing = processing;
        Sha256 = sha256;
        SegmentCount = segments;
        Failure = failure;
    }
}
