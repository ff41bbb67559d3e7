using TwitterSdk.V1;

namespace TwitterSdk.Streaming;

/// <content>The messages of API v1.1.</content>
public abstract partial class TwitterStreamHandler
{
    /// <summary>Any message, before the method of its kind.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnDataAsync(StreamMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A Tweet of a v1.1 stream.</summary>
    /// <param name="status">The Tweet.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnStatusAsync(Tweet status, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A Tweet or a direct message was deleted: remove it from what you keep.</summary>
    /// <param name="notice">What was deleted.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnDeleteAsync(DeleteNotice notice, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>More Tweets matched than the stream may send.</summary>
    /// <param name="notice">How many were not sent.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnLimitAsync(LimitNotice notice, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A user withdrew the places of older Tweets: remove them from what you keep.</summary>
    /// <param name="notice">Whose, and up to which Tweet.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnScrubGeoAsync(ScrubGeoNotice notice, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A Tweet is not shown in some countries.</summary>
    /// <param name="notice">Which, and where.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnStatusWithheldAsync(StatusWithheldNotice notice, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A user is not shown in some countries.</summary>
    /// <param name="notice">Who, and where.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnUserWithheldAsync(UserWithheldNotice notice, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The service warns, for instance that messages are taken too slowly.</summary>
    /// <param name="notice">The warning.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnWarningAsync(WarningNotice notice, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The service is about to close the connection, and says why.</summary>
    /// <param name="notice">Why.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnDisconnectMessageAsync(DisconnectNotice notice, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The first message of a user stream: whom the user follows.</summary>
    /// <param name="friends">Their ids.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnFriendsAsync(StreamFriends friends, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Something happened in an account, as user and site streams told it: a like, a follow, a change of a list or of the profile.</summary>
    /// <param name="happened">What happened, who did it, and to whom.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnEventAsync(StreamEvent happened, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A direct message that the user sent or received, as user and site streams told it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnDirectMessageAsync(DirectMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The first message of a site stream: by what it is controlled.</summary>
    /// <param name="notice">The address of its control endpoints.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnControlAsync(ControlNotice notice, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A message for one of the users of a site stream; calls the methods for the message.</summary>
    /// <param name="user">The user.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnForUserAsync(UserId user, StreamMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.HandleAsync(this, cancellationToken);
    }

    /// <summary>A message of any other kind: those for whoever must comply, and kinds that are not known yet.</summary>
    /// <param name="message">The message; an unknown one keeps its JSON.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnOtherAsync(StreamMessage message, CancellationToken cancellationToken) => Task.CompletedTask;
}
