namespace TwitterSdk.Core.Media;

/// <summary>Waits for the vendor: asks when it says so, never faster than once a second, and not for ever.</summary>
internal sealed class ProcessingWait(IMediaUploadTransport transport, TimeProvider clock, TimeSpan timeout)
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(1);

    /// <exception cref="MediaProcessingException">The vendor gave up, or the time was over.</exception>
    public async Task<MediaUploadState> RunAsync(MediaUploadState state, Action<int?> report, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (state.Processing is { State: not MediaProcessingState.Succeeded } processing)
        {
            if (processing.State == MediaProcessingState.Failed)
                throw new MediaProcessingException(state.MediaId, processing);

            report(processing.ProgressPercent);
            var left = timeout - clock.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
                throw new MediaProcessingTimeoutException(state.MediaId, processing, timeout);

            var wait = processing.CheckAfter > s_shortest ? processing.CheckAfter.Value : s_shortest;
            await Task.Delay(wait < left ? wait : left, clock, cancellationToken).ConfigureAwait(false);
            state = state.Then(await transport.StatusAsync(state.MediaId, cancellationToken).ConfigureAwait(false));
        }

        return state;
    }
}
