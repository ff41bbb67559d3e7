using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace TwitterSdk.Emulator.State;

/// <summary>Uploads, and as many of their bytes as <see cref="TwitterEmulatorOptions.MediaCapacity"/> lets it keep.</summary>
public sealed class MediaStore
{
    private readonly Dictionary<long, EmulatorMedia> _media = [];
    private readonly Dictionary<long, MediaSegments> _open = [];
    private readonly Queue<EmulatorMediaFailure> _failures = new();
    private readonly StateServices _services;
    private readonly MediaShelf _shelf;

    internal MediaStore(StateServices services, long capacity)
    {
        _services = services;
        _shelf = new MediaShelf(capacity);
    }

    /// <summary>How long a GIF or a video is processed after its upload, by the emulator's clock.</summary>
    public TimeSpan ProcessingTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Everything that was uploaded, or is being uploaded.</summary>
    public IReadOnlyList<EmulatorMedia> All
    {
        get
        {
            lock (_services.Gate)
                return [.. _media.Values];
        }
    }

    /// <summary>Lets processing of the next GIF or video fail.</summary>
    public void FailNext(EmulatorMediaFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        lock (_services.Gate)
            _failures.Enqueue(failure);
    }

    /// <summary>Finds an upload.</summary>
    public bool TryFind(long id, [NotNullWhen(true)] out EmulatorMedia? media)
    {
        lock (_services.Gate)
            return _media.TryGetValue(id, out media);
    }

    /// <summary>Puts a complete image there, as if it had been uploaded.</summary>
    public EmulatorMedia Add(EmulatorUser owner, string mimeType, ReadOnlyMemory<byte> content) =>
        Add(owner, mimeType, null, content, []);

    internal EmulatorMedia Add(
        EmulatorUser owner, string mimeType, string? category, ReadOnlyMemory<byte> content, IReadOnlyList<long> additionalOwners)
    {
        lock (_services.Gate)
        {
            EmulatorMedia media = New(owner, mimeType, category, content.Length, additionalOwners);
            _shelf.Append(media.Bytes, content.Span);
            media.Complete(Convert.ToHexStringLower(SHA256.HashData(content.Span)), 1, TimeSpan.Zero, null);
            return media;
        }
    }

    /// <summary>Puts media back from a snapshot, which has not always kept the bytes.</summary>
    internal EmulatorMedia Restore(
        EmulatorUser owner,
        string mimeType,
        string? category,
        long totalBytes,
        IReadOnlyList<long> additionalOwners,
        string sha256,
        int segments,
        byte[]? content)
    {
        EmulatorMedia media = New(owner, mimeType, category, totalBytes, additionalOwners);
        if (content is null)
            media.Bytes.Drop();
        else
            _shelf.Append(media.Bytes, content);
        media.Complete(sha256, segments, TimeSpan.Zero, null);
        return media;
    }

    internal EmulatorMedia Begin(
        EmulatorUser owner, string mimeType, string? category, long totalBytes, IReadOnlyList<long> additionalOwners)
    {
        EmulatorMedia media = New(owner, mimeType, category, totalBytes, additionalOwners);
        _open.Add(media.Id, new MediaSegments(_shelf, media.Bytes));
        return media;
    }

    internal bool TryFindOpen(EmulatorMedia media, [NotNullWhen(true)] out MediaSegments? segments) =>
        _open.TryGetValue(media.Id, out segments);

    internal void Finish(EmulatorMedia media)
    {
        if (!_open.Remove(media.Id, out MediaSegments? segments))
            return;
        using (segments)
        {
            bool processed = MediaRules.IsProcessed(media.MimeType, media.Category);
            EmulatorMediaFailure? failure = processed && _failures.TryDequeue(out EmulatorMediaFailure? next) ? next : null;
            media.Complete(segments.Finish(), segments.Count, processed ? ProcessingTime : TimeSpan.Zero, failure);
        }
    }

    private EmulatorMedia New(
        EmulatorUser owner, string mimeType, string? category, long totalBytes, IReadOnlyList<long> additionalOwners)
    {
        var media = new EmulatorMedia(_services.Ids.Next(), owner, mimeType, category, totalBytes, _services)
        {
            AdditionalOwners = additionalOwners,
        };
        _media.Add(media.Id, media);
        return media;
    }
}
