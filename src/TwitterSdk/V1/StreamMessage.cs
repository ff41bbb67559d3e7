using TwitterSdk.Core.Streaming;
using TwitterSdk.Streaming;

namespace TwitterSdk.V1;

public abstract partial record StreamMessage : ITwitterStreamMessage
{
    DateTimeOffset? IStreamMessage.MadeAt => (this as StreamStatus)?.Value.Id.CreatedAt;

    StreamNotice? IStreamMessage.Notice => this is StreamDisconnect { Disconnect: var notice }
        ? new StreamNotice(notice.Meaning.ToString(), notice.Reason)
        : null;

    /// <inheritdoc/>
    public async Task HandleAsync(TwitterStreamHandler handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        await handler.OnDataAsync(this, cancellationToken).ConfigureAwait(false);
        await (this switch
        {
            StreamStatus status => handler.OnStatusAsync(status.Value, cancellationToken),
            StreamDelete delete => handler.OnDeleteAsync(delete.Delete, cancellationToken),
            StreamLimit limit => handler.OnLimitAsync(limit.Limit, cancellationToken),
            StreamScrubGeo scrub => handler.OnScrubGeoAsync(scrub.ScrubGeo, cancellationToken),
            StreamStatusWithheld withheld => handler.OnStatusWithheldAsync(withheld.StatusWithheld, cancellationToken),
            StreamUserWithheld withheld => handler.OnUserWithheldAsync(withheld.UserWithheld, cancellationToken),
            StreamWarning warning => handler.OnWarningAsync(warning.Warning, cancellationToken),
            StreamDisconnect disconnect => handler.OnDisconnectMessageAsync(disconnect.Disconnect, cancellationToken),
            StreamFriends friends => handler.OnFriendsAsync(friends, cancellationToken),
            StreamEvent happened => handler.OnEventAsync(happened, cancellationToken),
            StreamDirectMessage direct => handler.OnDirectMessageAsync(direct.DirectMessage, cancellationToken),
            SiteStreamControl control => handler.OnControlAsync(control.Control, cancellationToken),
            SiteStreamEnvelope { Message: { } inner } envelope => handler.OnForUserAsync(envelope.ForUser, inner, cancellationToken),
            _ => handler.OnOtherAsync(this, cancellationToken),
        }).ConfigureAwait(false);
    }
}
