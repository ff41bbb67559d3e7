using TwitterSdk.V1;
using TwitterSdk.Webhooks;

namespace TwitterSdk.Emulator.Tests.Webhooks;

/// <summary>A handler as an app would write it: one method for each activity.</summary>
internal sealed class JournalingWebhookHandler(WebhookJournal journal) : TwitterWebhookHandler
{
    public override Task OnStatusAsync(Tweet status, AaaTweetCreate delivery, CancellationToken cancellationToken) =>
        journal.AddAsync($"{delivery.ForUserId}: {status.User!.ScreenName} says {status.ExtendedTweet?.FullText ?? status.Text}");

    public override Task OnDeleteAsync(TweetDeleteEvent deleted, AaaTweetDelete delivery, CancellationToken cancellationToken) =>
        journal.AddAsync($"{delivery.ForUserId}: deletes {deleted.Status.Id}");

    public override Task OnFavoriteAsync(FavoriteEvent favorite, AaaFavorite delivery, CancellationToken cancellationToken) =>
        journal.AddAsync($"{delivery.ForUserId}: {favorite.User.ScreenName} likes {favorite.FavoritedStatus.Text} at {favorite.CreatedAt.Year > 2000}");

    public override Task OnFollowAsync(AaaUserToUser follow, AaaFollow delivery, CancellationToken cancellationToken) => Related("follows", follow, delivery.ForUserId);

    public override Task OnUnfollowAsync(AaaUserToUser unfollow, AaaFollow delivery, CancellationToken cancellationToken) => Related("unfollows", unfollow, delivery.ForUserId);

    public override Task OnBlockAsync(AaaUserToUser block, AaaBlock delivery, CancellationToken cancellationToken) => Related("blocks", block, delivery.ForUserId);

    public override Task OnUnblockAsync(AaaUserToUser unblock, AaaBlock delivery, CancellationToken cancellationToken) => Related("unblocks", unblock, delivery.ForUserId);

    public override Task OnMuteAsync(AaaUserToUser mute, AaaMute delivery, CancellationToken cancellationToken) => Related("mutes", mute, delivery.ForUserId);

    public override Task OnUnmuteAsync(AaaUserToUser unmute, AaaMute delivery, CancellationToken cancellationToken) => Related("unmutes", unmute, delivery.ForUserId);

    public override Task OnAccessRevokedAsync(AccessRevocation revocation, AaaUserEvent delivery, CancellationToken cancellationToken) =>
        journal.AddAsync($"{revocation.Source.UserId}: revokes {revocation.Target.AppId}");

    public override Task OnDirectMessageAsync(DirectMessageEvent message, AaaDirectMessage delivery, CancellationToken cancellationToken) =>
        journal.AddAsync($"{delivery.ForUserId}: {delivery.Users![message.MessageCreate!.SenderId.ToString()].ScreenName} writes {message.MessageCreate.MessageData.Text}");

    public override Task OnTypingAsync(TypingEvent typing, AaaIndicateTyping delivery, CancellationToken cancellationToken) =>
        journal.AddAsync($"{delivery.ForUserId}: {typing.SenderId} types");

    public override Task OnMarkReadAsync(MarkReadEvent read, AaaMarkRead delivery, CancellationToken cancellationToken) =>
        journal.AddAsync($"{delivery.ForUserId}: {read.SenderId} has read {read.LastReadEventId}");

    public override Task OnOtherAsync(TwitterWebhookEvent delivery, CancellationToken cancellationToken) => journal.AddAsync($"other {delivery.Kind}");

    private Task Related(string verb, AaaUserToUser change, UserId user) => journal.AddAsync($"{user}: {change.Source.ScreenName} {verb} {change.Target.ScreenName}");
}
