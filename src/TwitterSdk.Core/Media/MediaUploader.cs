using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Media;

/// <summary>Uploads media: finds out what they are, sends them at once or in chunks, and waits until the vendor has processed them.</summary>
/// <remarks>Memory does not grow with the size of the media: they are read and sent slice by slice.</remarks>
/// <param name="transport">The vendor's calls.</param>
/// <param name="downloads">Fetches media from addresses.</param>
/// <param name="clock">The clock for all waits.</param>
public sealed class MediaUploader(IMediaUploadTransport transport, ApiTransport downloads, TimeProvider clock)
{
    private const int BufferedChunkBytes = 1024 * 1024;

    // Each request costs a journey and some memory: large media are cut into larger chunks rather than into more of them.
    private const int UsualChunks = 100;

    /// <summary>Uploads.</summary>
    /// <param name="source">The media.</param>
    /// <param name="rules">What the vendor takes.</param>
    /// <param name="options">How to send.</param>
    /// <param name="progress">Is told how far the upload is.</param>
    /// <param name="cancellationToken">Cancels all that is under way.</param>
    /// <exception cref="MediaFormatException">The type is not known or not accepted.</exception>
    /// <exception cref="MediaSizeException">There is too much, or nothing.</exception>
    /// <exception cref="MediaSourceException">The media could not be read to their end.</exception>
    /// <exception cref="MediaProcessingException">The vendor could not process the media, or not in time.</exception>
    public async Task<MediaTransfer> UploadAsync(
        MediaSource source,
        IReadOnlyList<MediaRule> rules,
        MediaTransferOptions options,
        IProgress<MediaUploadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(transport.MaxChunkBytes);

        var media = await source.OpenAsync(new MediaDownload(downloads, clock, options.DownloadTimeout), cancellationToken).ConfigureAwait(false);
        try
        {
            var rule = await MediaRules.ChooseAsync(media, rules, options, cancellationToken).ConfigureAwait(false);
            if (media is ForwardReader { Length: null } unknown)
                media = await MediaSpool.ToFileAsync(unknown, rule.MaxBytes, cancellationToken).ConfigureAwait(false);
            var simple = MediaRules.CheckSize(media.Length!.Value, rule, options);
            return await SendAsync(media, rule, simple, options, progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await media.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Waits until media that were sent earlier are processed.</summary>
    /// <param name="mediaId">The vendor's id of them.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="progress">Is told how far the processing is.</param>
    /// <exception cref="MediaProcessingException">The vendor could not process the media, or not in time.</exception>
    public async Task<MediaUploadState> WaitAsync(
        string mediaId, TimeSpan timeout, IProgress<MediaUploadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(mediaId);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        var state = await transport.StatusAsync(mediaId, cancellationToken).ConfigureAwait(false);
        return await FinishAsync(state, new UploadMeter(progress, state.Size ?? 0), timeout, cancellationToken).ConfigureAwait(false);
    }

    private async Task<MediaTransfer> SendAsync(
        MediaReader media, MediaRule rule, bool simple, MediaTransferOptions options, IProgress<MediaUploadProgress>? progress, CancellationToken cancellationToken)
    {
        var start = new MediaUploadStart(media.Length!.Value, rule.MediaType, rule.Category);
        var meter = new UploadMeter(progress, start.TotalBytes);
        using var sender = new ChunkSender(transport, media, meter, options, clock);
        meter.Begin();
        var state = simple
            ? await SendAtOnceAsync(media, sender, start, cancellationToken).ConfigureAwait(false)
            : await SendInChunksAsync(media, sender, start, options, cancellationToken).ConfigureAwait(false);

        if (options.WaitForProcessing)
            state = await FinishAsync(state, meter, options.ProcessingTimeout, cancellationToken).ConfigureAwait(false);
        return new MediaTransfer(state, rule.MediaType, rule.Category, start.TotalBytes);
    }

    private async Task<MediaUploadState> SendAtOnceAsync(MediaReader media, ChunkSender sender, MediaUploadStart start, CancellationToken cancellationToken)
    {
        var all = new MediaChunk(0, 0, checked((int)start.TotalBytes));
        await media.LoadAsync(all, cancellationToken).ConfigureAwait(false);
        try
        {
            MediaUploadState? state = null;
            await sender.SendAsync(all, async content => state = await transport.UploadSimpleAsync(start, content, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            return state!;
        }
        finally
        {
            media.Release(all);
        }
    }

    private async Task<MediaUploadState> SendInChunksAsync(
        MediaReader media, ChunkSender sender, MediaUploadStart start, MediaTransferOptions options, CancellationToken cancellationToken)
    {
        var wanted = options.ChunkBytes ?? UsualChunkBytes(media, start.TotalBytes);
        var plan = ChunkPlan.Create(start.TotalBytes, wanted, transport.MaxChunkBytes, transport.MaxChunks);
        var begun = await transport.InitializeAsync(start, cancellationToken).ConfigureAwait(false);
        await sender.SendAllAsync(begun.MediaId, plan, cancellationToken).ConfigureAwait(false);
        return begun.Then(await sender.FinalizeAsync(begun.MediaId, cancellationToken).ConfigureAwait(false));
    }

    private int UsualChunkBytes(MediaReader media, long totalBytes) => media.Buffers
        ? Math.Min(transport.UsualChunkBytes, BufferedChunkBytes)
        : (int)Math.Min(Math.Max(transport.UsualChunkBytes, totalBytes / UsualChunks), transport.MaxChunkBytes);

    private async Task<MediaUploadState> FinishAsync(MediaUploadState state, UploadMeter meter, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var done = await new ProcessingWait(transport, clock, timeout).RunAsync(state, meter.Processing, cancellationToken).ConfigureAwait(false);
        meter.Done(done.Processing is null ? null : 100);
        return done;
    }
}
