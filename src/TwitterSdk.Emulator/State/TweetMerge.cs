namespace TwitterSdk.Emulator.State;

/// <summary>Several lists of tweets, each oldest first, as one with the newest first. Only what is taken is looked at.</summary>
internal static class TweetMerge
{
    public static IEnumerable<EmulatorTweet> NewestFirst(IEnumerable<IReadOnlyList<EmulatorTweet>> oldestFirst)
    {
        var heads = new PriorityQueue<(IReadOnlyList<EmulatorTweet> Tweets, int At), long>();
        foreach (IReadOnlyList<EmulatorTweet> tweets in oldestFirst)
        {
            if (tweets.Count > 0)
                heads.Enqueue((tweets, tweets.Count - 1), -tweets[^1].Id);
        }

        while (heads.TryPeek(out (IReadOnlyList<EmulatorTweet> Tweets, int At) head, out _))
        {
            yield return head.Tweets[head.At];
            if (head.At == 0)
                heads.Dequeue();
            else
                heads.DequeueEnqueue((head.Tweets, head.At - 1), -head.Tweets[head.At - 1].Id);
        }
    }
}
