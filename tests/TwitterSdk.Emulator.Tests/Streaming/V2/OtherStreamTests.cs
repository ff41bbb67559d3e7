using TwitterSdk.Emulator.State;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

public sealed class OtherStreamTests : AppStreamFixture
{
    [Test]
    public async Task The_sample_has_what_is_public()
    {
        await using Walk<TweetMessage> walk = await WalkAsync(Twitter.V2.Streams.SampleAsync());
        EmulatorUser hidden = State.AddUser("hidden");
        hidden.IsProtected = true;
        State.AddTweet(hidden, "for friends");
        State.AddTweet(Bob, "for all");
        Assert.That((await walk.NextAsync()).Data!.Text, Is.EqualTo("for all"));
    }

    [Test]
    public async Task A_stream_of_a_language_has_that_language_alone()
    {
        await using Walk<TweetMessage> one = await WalkAsync(Twitter.V2.Streams.FirehoseJaAsync(1));
        await using Walk<TweetMessage> two = await WalkAsync(Twitter.V2.Streams.FirehoseJaAsync(2));
        State.AddTweet(Bob, "weaving");
        for (int i = 0; i < 10; i++)
            State.Tweets.Add(Bob, $"織り{i}", "ja");
        State.Streams.Send("""{"errors":[{"title":"over"}]}""");
        List<string> texts = [.. await UntilOverAsync(one), .. await UntilOverAsync(two)];
        Assert.That(texts, Is.EquivalentTo(Enumerable.Range(0, 10).Select(i => $"織り{i}")));
    }

    [Test]
    public async Task Likes_are_told_with_what_is_liked()
    {
        EmulatorTweet tweet = State.AddTweet(Bob, "likeable");
        var request = new StreamsLikesFirehoseRequest { LikeWithTweetAuthorFields = LikeFields.All, Expansions = [LikeExpansion.LikedTweetId, LikeExpansion.LikedTweetAuthorId] };
        var walks = new List<Walk<LikeMessage>>();
        for (int partition = 1; partition <= 20; partition++)
            walks.Add(await WalkAsync(Twitter.V2.Streams.LikesFirehoseAsync(partition, request)));
        State.Tweets.Like(Alice, tweet);
        Task<LikeMessage>[] nexts = [.. walks.Select(walk => walk.NextAsync())];
        LikeMessage message = await await Task.WhenAny(nexts);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((message.Data!.LikedTweetId!.Value.Value, message.Data.LikedTweetAuthorId!.Value.Value), Is.EqualTo((tweet.Id, Bob.Id)));
            Assert.That(message.Data.CreatedAt, Is.Not.Null);
            Assert.That(message.Includes!.Tweets!.Single().Text, Is.EqualTo("likeable"));
            Assert.That(message.Includes.Users!.Single().Username, Is.EqualTo("bob"));
        }

        State.Streams.Close();
    }

    [Test]
    public async Task Deletions_take_backs_and_labels_are_told_to_those_who_must_comply()
    {
        EmulatorTweet tweet = State.AddTweet(Bob, "regret");
        State.Tweets.Like(Alice, tweet);
        await using Walk<LikeComplianceMessage> likes = await WalkAsync(Twitter.V2.Streams.LikesComplianceAsync());
        await using Walk<TweetLabelMessage> labels = await WalkAsync(Twitter.V2.Streams.LabelsComplianceAsync());
        State.Tweets.Unlike(Alice, tweet);
        State.Tweets.Label(tweet, "misleading");
        Assert.That((await likes.NextAsync()).Data!.Delete.Favorite.UserId.Value, Is.EqualTo(Alice.Id));
        TweetLabel label = (await labels.NextAsync()).Data!;
        Assert.That(((TweetNoticeLabel)label).PublicTweetNotice.LabelTitle, Is.EqualTo("misleading"));
    }

    [Test]
    public async Task Users_who_hide_and_profiles_that_change_are_told()
    {
        var walks = new List<Walk<UserComplianceMessage>>();
        for (int partition = 1; partition <= 4; partition++)
            walks.Add(await WalkAsync(Twitter.V2.Streams.UsersComplianceAsync(partition)));
        Bob.IsProtected = true;
        Bob.Description = "Spins no more";
        State.Streams.Send("""{"errors":[{"title":"over"}]}""");
        List<UserCompliance> told = [];
        foreach (Walk<UserComplianceMessage> walk in walks)
        {
            for (UserComplianceMessage message = await walk.NextAsync(); message.Data is not null; message = await walk.NextAsync())
                told.Add(message.Data);
            await walk.DisposeAsync();
        }

        Assert.That(told[0], Is.InstanceOf<UserProtectCompliance>());
        Assert.That(((UserProfileModificationCompliance)told[1]).UserProfileModification.NewValue, Is.EqualTo("Spins no more"));
    }

    private static async Task<List<string>> UntilOverAsync(Walk<TweetMessage> walk)
    {
        List<string> texts = [];
        for (TweetMessage message = await walk.NextAsync(); message.Data is not null; message = await walk.NextAsync())
            texts.Add(message.Data.Text!);
        return texts;
    }
}
