#pragma warning disable CS0618 // The streams of v1.1 are retired, and still supported here.
using TwitterSdk.Core.Http;
using TwitterSdk.Emulator.State;
using TwitterSdk.Testing;
using TwitterSdk.V1;

namespace TwitterSdk.Emulator.Tests.Streaming;

public sealed class StreamTests : StreamFixture
{
    [Test]
    public async Task All_words_of_a_phrase_must_occur()
    {
        await using StreamSteps steps = await WalkAsync(Filter(new() { Track = ["cats dogs", "lynx"] }));
        State.AddTweet(Bob, "only cats");
        State.AddTweet(Bob, "dogs, and cats!");
        State.AddTweet(Bob, "concatenated lynxes");
        await Twitter.V1.Statuses.UpdateAsync("A #Lynx");
        Assert.That(await steps.NextAsync(2), Is.EqualTo(new[] { "dogs, and cats!", "A #Lynx" }));
    }

    [Test]
    public async Task Who_is_followed_is_sent_with_answers_and_retweets()
    {
        EmulatorUser carol = State.AddUser("carol");
        await using StreamSteps steps = await WalkAsync(Filter(new() { Follow = [new UserId(Bob.Id)] }));
        State.AddTweet(carol, "something else");
        EmulatorTweet tweet = State.AddTweet(Bob, "mine");
        State.Tweets.AddReply(carol, tweet, "an answer");
        State.Tweets.AddRetweet(Alice, tweet);
        State.Tweets.Remove(tweet);
        Assert.That(await steps.NextAsync(5), Is.EqualTo(new[]
        {
            "mine", "an answer", "RT @bob: mine", $"delete of {Bob.Id}", $"delete of {Alice.Id}",
        }));
    }

    [Test]
    public async Task What_was_posted_within_a_box_is_sent()
    {
        await using StreamSteps steps = await WalkAsync(Filter(new() { Locations = [-122.75, 36.8, -121.75, 37.8, 13, 52, 14, 53] }));
        State.Tweets.Add(Bob, "Paris", new EmulatorPlace(2.35, 48.85));
        State.Tweets.Add(Bob, "San Francisco", new EmulatorPlace(-122.42, 37.77));
        await Twitter.V1.Statuses.UpdateAsync("Berlin", new() { Latitude = 52.52, Longitude = 13.4 });
        Assert.That(await steps.NextAsync(2), Is.EqualTo(new[] { "San Francisco", "Berlin" }));
    }

    [Test]
    public async Task A_user_stream_begins_with_friends_and_has_what_they_post()
    {
        State.Follow(Alice, Bob);
        await using StreamSteps steps = await WalkAsync(Twitter.V1.Streams.UserAsync());
        State.AddTweet(State.AddUser("carol"), "for nobody");
        State.AddTweet(State.Users.Add("dave"), "hello @alice");
        State.AddTweet(Bob, "for friends");
        Assert.That(await steps.NextAsync(3), Is.EqualTo(new[] { $"friends {Bob.Id}", "hello @alice", "for friends" }));
    }

    [Test]
    public async Task What_was_posted_before_is_sent_first_where_a_count_is_asked_for_and_alone_below_zero()
    {
        foreach (string text in new[] { "one", "two", "three" })
            State.AddTweet(Bob, text);
        await using StreamSteps steps = await WalkAsync(Twitter.V1.Streams.FirehoseAsync(new() { Count = 2 }));
        State.AddTweet(Bob, "four");
        Assert.That(await steps.NextAsync(3), Is.EqualTo(new[] { "two", "three", "four" }));

        await using StreamSteps past = await WalkAsync(Twitter.V1.Streams.FilterAsync(new() { Follow = [new UserId(Bob.Id)], Count = -3 }));
        Assert.That(await past.NextAsync(5), Is.EqualTo(new[] { "two", "three", "four", "StreamNotice", "disconnect MaxMessageLimit" }));
    }

    [Test]
    public async Task A_language_is_heeded_by_every_stream()
    {
        await using StreamSteps steps = await WalkAsync(Sample(new() { Language = ["ja"] }));
        State.AddTweet(Bob, "weaving");
        State.Tweets.Add(Bob, "織り", "ja");
        Assert.That(await steps.NextAsync(), Is.EqualTo("織り"));
    }

    [Test]
    public async Task A_filter_level_leaves_out_what_others_hardly_see([Values] bool isFiltered)
    {
        EmulatorUser carol = State.AddUser("carol");
        carol.FilterLevel = EmulatorFilterLevel.None;
        await using StreamSteps steps = await WalkAsync(
            isFiltered ? Filter(new() { Track = ["loom"], FilterLevel = FilterLevel.Low }) : Sample(new() { FilterLevel = FilterLevel.Low }));
        EmulatorTweet unseen = State.AddTweet(carol, "a loom that nobody sees");
        State.AddTweet(Bob, "a loom");
        State.Tweets.Remove(unseen);
        carol.FilterLevel = EmulatorFilterLevel.Medium;
        State.AddTweet(carol, "a loom for all");
        Assert.That(await steps.NextAsync(2), Is.EqualTo(new[] { "a loom", "a loom for all" }));
    }

    [Test]
    public async Task A_tweet_says_at_which_level_it_would_be_left_out()
    {
        Bob.FilterLevel = EmulatorFilterLevel.Medium;
        await using IAsyncEnumerator<StreamMessage> walk = Sample(new() { FilterLevel = FilterLevel.Medium }).GetAsyncEnumerator();
        ValueTask<bool> first = walk.MoveNextAsync();
        await Eventually.TrueAsync(() => State.Streams.Open > 0);
        State.AddTweet(Alice, "a loom");
        State.AddTweet(Bob, "another loom");
        Assert.That(await first);
        Assert.That((((StreamStatus)walk.Current).Value.Text, ((StreamStatus)walk.Current).Value.FilterLevel), Is.EqualTo(("another loom", (FilterLevel?)FilterLevel.Medium)));
    }

    [Test]
    public async Task Lengths_before_the_messages_are_understood()
    {
        await using StreamSteps steps = await WalkAsync(Sample(new() { Delimited = StreamDelimiter.Length }));
        State.AddTweet(Bob, "one");
        State.AddTweet(Bob, "two ✓");
        Assert.That(await steps.NextAsync(2), Is.EqualTo(new[] { "one", "two ✓" }));
    }

    [Test]
    public async Task Any_message_can_be_sent_by_hand()
    {
        await using StreamSteps steps = await WalkAsync(Sample());
        State.Streams.Send("""{"limit":{"track":42}}""");
        State.Streams.Send("""{"brand_new":1}""");
        Assert.That(await steps.NextAsync(2), Is.EqualTo(new[] { "limit 42", "UnknownStreamMessage" }));
    }

    [Test]
    public async Task Filters_that_make_no_sense_are_refused_for_good()
    {
        ITwitterClient careless = Twitter.With(options => options with { CheckParameters = false });
        Assert.ThrowsAsync(Is.InstanceOf<TwitterException>(), async () => await careless.V1.Streams.FilterAsync(new() { Track = [new string('x', 61)] }).GetAsyncEnumerator().MoveNextAsync());
        Assert.ThrowsAsync(Is.InstanceOf<TwitterException>(), async () => await careless.V1.Streams.FilterAsync(new() { Locations = [1, 2, 3] }).GetAsyncEnumerator().MoveNextAsync());
        Assert.That((Emulator.Requests.Count, State.Streams.Open), Is.EqualTo((2, 0)));
        await Task.CompletedTask;
    }

    [Test]
    public async Task A_cancelled_stream_is_closed_at_the_emulator()
    {
        using var stop = new CancellationTokenSource();
        await using IAsyncEnumerator<StreamMessage> walk = Sample().GetAsyncEnumerator(stop.Token);
        Task<bool> step = walk.MoveNextAsync().AsTask();
        await Eventually.TrueAsync(() => State.Streams.Open > 0);
        await stop.CancelAsync();
        Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => step);
        await Eventually.TrueAsync(() => State.Streams.Open == 0 && Emulator.Connections.Open == 0);
        Assert.That(Emulator.Requests, Has.Count.EqualTo(1));
    }
}
