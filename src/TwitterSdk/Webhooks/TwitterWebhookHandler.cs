using TwitterSdk.Streaming;
using TwitterSdk.V1;

namespace TwitterSdk.Webhooks;

/// <summary>Handles what Twitter delivers to a webhook: override the methods of what you care for.</summary>
/// <remarks>
/// A delivery may hold several events; they are handled in order. When a method throws, Twitter is asked to deliver all of them
/// again, so a method may see an event twice and should be able to bear it. What streams send as well, Tweets and activities, has the
/// methods of <see cref="TwitterStreamHandler"/>; so one class can serve a webhook and a stream.
/// </remarks>
public abstract class TwitterWebhookHandler : TwitterStreamHandler
{
    /// <summary>Handles one delivery by calling the methods below.</summary>
    /// <param name="delivery">What was delivered.</param>
    /// <param name="cancellationToken">Stops the work, because the program ends.</param>
    public virtual Task HandleAsync(TwitterWebhookEvent delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return delivery switch
        {
            AccountActivityWebhook activity => OnAccountActivityAsync(activity.Activity, cancellationToken),
            ActivityWebhook { Message: { Data: not null } activity } => activity.HandleAsync(this, cancellationToken),
            FilteredStreamWebhook filtered => filtered.Message.HandleAsync(this, cancellationToken),
            _ => OnOtherAsync(delivery, cancellationToken),
        };
    }

    /// <summary>Something happened to the account of a user; calls the method of each kind.</summary>
    public virtual Task OnAccountActivityAsync(AccountActivityEvent activity, CancellationToken cancellationToken) => activity switch
    {
        AaaTweetCreate e => ForEachAsync(e.TweetCreateEvents, e, OnStatusAsync, cancellationToken),
        AaaTweetDelete e => ForEachAsync(e.TweetDeleteEvents, e, OnDeleteAsync, cancellationToken),
        AaaFavorite e => ForEachAsync(e.FavoriteEvents, e, OnFavoriteAsync, cancellationToken),
        AaaFollow e => ForEachAsync(e.FollowEvents, e, Either<AaaFollow>(UserToUserEventType.Unfollow, OnUnfollowAsync, OnFollowAsync), cancellationToken),
        AaaBlock e => ForEachAsync(e.BlockEvents, e, Either<AaaBlock>(UserToUserEventType.Unblock, OnUnblockAsync, OnBlockAsync), cancellationToken),
        AaaMute e => ForEachAsync(e.MuteEvents, e, Either<AaaMute>(UserToUserEventType.Unmute, OnUnmuteAsync, OnMuteAsync), cancellationToken),
        AaaUserEvent { UserEvent.Revoke: { } revocation } e => OnAccessRevokedAsync(revocation, e, cancellationToken),
        AaaDirectMessage e => ForEachAsync(e.DirectMessageEvents, e, OnDirectMessageAsync, cancellationToken),
        AaaIndicateTyping e => ForEachAsync(e.TypingEvents, e, OnTypingAsync, cancellationToken),
        AaaMarkRead e => ForEachAsync(e.MarkReadEvents, e, OnMarkReadAsync, cancellationToken),
        _ => OnOtherAsync(new AccountActivityWebhook(activity), cancellationToken),
    };

    /// <summary>A Tweet, Retweet, reply or quote of the user, or one that mentions them; calls the method for Tweets of v1.1.</summary>
    public virtual Task OnStatusAsync(Tweet status, AaaTweetCreate delivery, CancellationToken cancellationToken) => OnStatusAsync(status, cancellationToken);

    /// <summary>A Tweet of the user was deleted.</summary>
    public virtual Task OnDeleteAsync(TweetDeleteEvent deleted, AaaTweetDelete delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The user liked a Tweet, or somebody liked one of theirs.</summary>
    public virtual Task OnFavoriteAsync(FavoriteEvent favorite, AaaFavorite delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The user follows somebody, or is followed.</summary>
    public virtual Task OnFollowAsync(AaaUserToUser follow, AaaFollow delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The user no longer follows somebody.</summary>
    public virtual Task OnUnfollowAsync(AaaUserToUser unfollow, AaaFollow delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The user blocks somebody.</summary>
    public virtual Task OnBlockAsync(AaaUserToUser block, AaaBlock delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The user no longer blocks somebody.</summary>
    public virtual Task OnUnblockAsync(AaaUserToUser unblock, AaaBlock delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The user mutes somebody.</summary>
    public virtual Task OnMuteAsync(AaaUserToUser mute, AaaMute delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The user no longer mutes somebody.</summary>
    public virtual Task OnUnmuteAsync(AaaUserToUser unmute, AaaMute delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A user withdrew the app's access: forget their tokens.</summary>
    public virtual Task OnAccessRevokedAsync(AccessRevocation revocation, AaaUserEvent delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A direct message that the user sent or received.</summary>
    public virtual Task OnDirectMessageAsync(DirectMessageEvent message, AaaDirectMessage delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody is typing a direct message to the user.</summary>
    public virtual Task OnTypingAsync(TypingEvent typing, AaaIndicateTyping delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody read the user's direct messages.</summary>
    public virtual Task OnMarkReadAsync(MarkReadEvent read, AaaMarkRead delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A delivery that this version has no method for.</summary>
    public virtual Task OnOtherAsync(TwitterWebhookEvent delivery, CancellationToken cancellationToken) => Task.CompletedTask;

    private static Func<AaaUserToUser, TDelivery, CancellationToken, Task> Either<TDelivery>(
        UserToUserEventType end, Func<AaaUserToUser, TDelivery, CancellationToken, Task> ended, Func<AaaUserToUser, TDelivery, CancellationToken, Task> begun) =>
        (change, delivery, cancellationToken) => (change.Type == end ? ended : begun)(change, delivery, cancellationToken);

    private static async Task ForEachAsync<TEvent, TDelivery>(
        IReadOnlyList<TEvent> events, TDelivery delivery, Func<TEvent, TDelivery, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        foreach (TEvent item in events)
            await handle(item, delivery, cancellationToken).ConfigureAwait(false);
    }
}
