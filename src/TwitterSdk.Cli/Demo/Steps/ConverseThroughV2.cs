using TwitterSdk.Emulator.State;
using TwitterSdk.V2;
using TwitterSdk.V2.Hydration;

namespace TwitterSdk.Cli.Demo.Steps;

/// <summary>A Tweet and a search through API v2: what is asked for comes along, and nothing else.</summary>
internal sealed class ConverseThroughV2 : IDemoStep
{
    public string Title => "Post and search through API v2, with authors and numbers";

    public async Task RunAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        ITwitterClient twitter = demo.SignedIn.Twitter;
        CreatedTweetAnswer posted = await twitter.V2.Tweets.CreateAsync(new() { Text = "The Jacquard loom, through API v2 #weaving" }, cancellationToken);
        demo.Emulator.State.Tweets.TryFind(posted.Data!.Id.Value, out EmulatorTweet? tweet);
        demo.Emulator.State.Users.TryFind("babbage", out EmulatorUser? babbage);
        demo.Emulator.State.Tweets.AddReply(babbage!, tweet!, "@ada it is punched cards that do it #weaving");
        demo.Emulator.State.Tweets.Like(babbage!, tweet!);

        TweetPage page = await twitter.V2.Tweets.SearchRecentAsync(
            "#weaving",
            new()
            {
                TweetFields = [TweetField.CreatedAt, TweetField.PublicMetrics],
                Expansions = [TweetExpansion.AuthorId, TweetExpansion.ReferencedTweetsId, TweetExpansion.ReferencedTweetsIdAuthorId],
            },
            cancellationToken);
        IReadOnlyList<HydratedTweet> tweets = page.Hydrate();
        foreach (HydratedTweet found in tweets)
        {
            string answers = found.RepliedTo is { } other ? $", in reply to @{other.Author?.Username}" : "";
            demo.Tell($"   [bold]@{found.Author?.Username}[/]: “{found.Tweet.Text}” ({found.Tweet.PublicMetrics!.LikeCount} likes, {found.Tweet.PublicMetrics.ReplyCount} replies{answers})");
        }

        DemoException.Expect(tweets.Count == 2 && tweets[0].RepliedTo?.Author?.Id.Value == demo.Me.Id, $"{tweets.Count} Tweets came, not a Tweet and its reply");
    }
}
