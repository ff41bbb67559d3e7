using TwitterSdk.V2;

namespace TwitterSdk.Streaming;

/// <summary>By what Tweets of streams are told apart.</summary>
internal static class TweetIds
{
    public static long? Of(TweetMessage message) => message.Data?.Id.Value;
}
