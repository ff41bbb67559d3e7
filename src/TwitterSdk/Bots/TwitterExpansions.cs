using TwitterSdk.V1;
using TwitterSdk.Webhooks;

namespace TwitterSdk.Bots;

/// <summary>What is inside the messages of streams and webhooks, so that a handler of Tweets need not know where they come from.</summary>
internal static class TwitterExpansions
{
    public static IEnumerable<object>? Of(object message) => message switch
    {
        StreamStatus status => [status.Value],
        StreamDirectMessage direct => [direct.DirectMessage],
        SiteStreamEnvelope { Message: { } inner } => [inner],
        AccountActivityWebhook webhook => [webhook.Activity],
        ActivityWebhook webhook => [webhook.Message],
        FilteredStreamWebhook webhook => [webhook.Message],
        V2.TweetMessage { Data: { } tweet } => [tweet],
        V2.ActivityMessage { Data: { } activity } => [activity],
        V2.ActivityEvent { Payload: { } payload } => [payload],
        V2.TweetActivity activity => [activity.Value],
        AaaTweetCreate activity => activity.TweetCreateEvents,
        AaaTweetDelete activity => activity.TweetDeleteEvents,
        AaaFavorite activity => activity.FavoriteEvents,
        AaaFollow activity => activity.FollowEvents,
        AaaBlock activity => activity.BlockEvents,
        AaaMute activity => activity.MuteEvents,
        AaaDirectMessage activity => activity.DirectMessageEvents,
        AaaIndicateTyping activity => activity.TypingEvents,
        AaaMarkRead activity => activity.MarkReadEvents,
        _ => null,
    };
}
