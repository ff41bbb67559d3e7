using TwitterSdk.Core.Streaming;
using TwitterSdk.Emulator.Faults;
using TwitterSdk.Emulator.State;
using TwitterSdk.Streaming;
using TwitterSdk.Streaming.Recovery;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

/// <summary>What keeps streams of v2 whole.</summary>
public sealed class ResilienceTests : AppStreamFixture
{
    private const string Filtered = "V2.Streams.Filter";

    [Test]
    public async Task A_stream_that_takes_over_closes_the_oldest_connection_and_connects()
    {
        await using Walk<TweetMessage> stale = await WalkAsync(Twitter.V2.Streams.SampleAsync(), retries: 0);
        await using Walk<TweetMessage> fresh = new(Twitter.V2.Streams.SampleAsync().TakingOver(Twitter));
        await fresh.UntilAsync<StreamConnected>();
        StreamNotice notice = await stale.UntilAsync<StreamNotice>();
        Assert.That(notice.Reason, Is.EqualTo("ForceDisconnect"));
    }

    [Test]
    public async Task Nobody_is_closed_who_was_not_asked_to_be()
    {
        await using Walk<TweetMessage> first = await WalkAsync(Twitter.V2.Streams.SampleAsync());
        await using Walk<TweetMessage> second = new(Hurried(Twitter.V2.Streams.SampleAsync()));
        await second.UntilAsync<StreamReconnecting>();
        Assert.That(Emulator.Requests.Select(request => request.Endpoint), Does.Not.Contain("V2.Connections.Delete"));
        State.AddTweet(Bob, "still here");
        Assert.That((await first.NextAsync()).Data!.Text, Is.EqualTo("still here"));
    }

    [Test]
    public void A_stream_that_the_connections_API_does_not_know_cannot_be_taken_over() =>
        Assert.That(() => Twitter.V2.Streams.ActivityAsync().TakingOver(Twitter), Throws.ArgumentException.With.Message.Contains("Streams.Activity"));

    [Test]
    public async Task Tweets_of_a_gap_are_found_by_a_search_for_each_rule()
    {
        State.StreamRules.Add(App, "loom", "looms");
        State.StreamRules.Add(App, "from:bob", "bob");
        Emulator.Faults.Add(Filtered, Fault.EndStream(1));
        Emulator.Faults.Add(Filtered, Fault.Answer(503), times: 2);
        await using Walk<TweetMessage> walk = await WalkAsync(Twitter.V2.Streams.FilterAsync().RecoveringGaps(Twitter, new() { Settling = TimeSpan.Zero }));
        State.AddTweet(Alice, "loom one");
        Assert.That((await walk.NextAsync()).Data!.Text, Is.EqualTo("loom one"));

        // The second one meets the end of the connection: nobody gets it.
        State.AddTweet(Bob, "loom two");
        await walk.UntilAsync<StreamDisconnected>();
        State.AddTweet(Alice, "knitting");
        await walk.UntilAsync<StreamRestarted>();
        State.AddTweet(Alice, "loom three");

        List<TweetMessage> messages = await walk.NextAsync(2);
        TweetMessage found = messages.Single(message => message.Data!.Text == "loom two");
        Assert.That(messages.Select(message => message.Data!.Text), Is.EquivalentTo(new[] { "loom two", "loom three" }));
        Assert.That(found.MatchingRules!.Select(rule => rule.Tag), Is.EquivalentTo(new[] { "looms", "bob" }));
    }

    [Test]
    public async Task A_query_of_ones_own_recovers_a_stream_without_rules()
    {
        Emulator.Faults.Add("V2.Streams.Sample", Fault.EndStream(0));
        var recovery = new TweetGapRecovery { Query = "loom", Settling = TimeSpan.Zero, Request = new() { TweetFields = [TweetField.AuthorId] } };
        await using Walk<TweetMessage> walk = await WalkAsync(Twitter.V2.Streams.SampleAsync().RecoveringGaps(Twitter, recovery));
        State.AddTweet(Bob, "loom");
        await walk.UntilAsync<StreamRestarted>();
        State.Streams.Send("""{"errors":[{"title":"so that something is read"}]}""");
        TweetMessage message;
        do
            message = await walk.NextAsync();
        while (message.Data is null);
        Assert.That((message.Data.Text, message.Data.AuthorId!.Value.Value), Is.EqualTo(("loom", Bob.Id)));
    }

    [Test]
    public async Task A_backfill_closes_the_gap_and_gives_nothing_twice()
    {
        State.StreamRules.Add(App, "loom");
        Emulator.Faults.Add(Filtered, Fault.EndStream(2));
        ApiStream<TweetMessage> stream = Hurried(Twitter.V2.Streams.FilterAsync()).WithBackfill();
        await using var walk = new Walk<TweetMessage>(stream);
        await walk.UntilAsync<StreamConnected>();
        for (int i = 0; i < 5; i++)
            State.AddTweet(Bob, $"loom {i}");
        Assert.That((await walk.NextAsync(5)).Select(message => message.Data!.Text), Is.EqualTo(Enumerable.Range(0, 5).Select(i => $"loom {i}")));
        Assert.That(stream.Statistics.Duplicates, Is.EqualTo(2));
        Assert.That(Emulator.Requests[^1].Parameters.Select(parameter => parameter.Name), Does.Contain("backfill_minutes"));
    }

    [Test]
    public async Task Partitions_are_read_as_one_stream()
    {
        ApiStream<TweetMessage> stream = ApiStreams.Partitioned(20, partition => Twitter.V2.Streams.FirehoseAsync(partition));
        await using var walk = new Walk<TweetMessage>(stream);
        Task<List<TweetMessage>> messages = walk.NextAsync(100);
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30)))
        {
            while (State.Streams.Open < 20)
                await Task.Delay(5, patience.Token);
        }

        for (int i = 0; i < 100; i++)
            State.AddTweet(Bob, $"number {i}");
        Assert.That((await messages).Select(message => message.Data!.Text), Is.EquivalentTo(Enumerable.Range(0, 100).Select(i => $"number {i}")));
        Assert.That(stream.Statistics.Connections, Is.EqualTo(20));
    }

    [Test]
    public async Task Redundant_connections_survive_the_loss_of_one()
    {
        State.Streams.ConnectionsPerStream = 2;
        Emulator.Faults.Add("V2.Streams.Sample", Fault.EndStream(1));
        ApiStream<TweetMessage> stream = ApiStreams.Redundant(2, () => Twitter.V2.Streams.SampleAsync(), message => message.Data?.Id.Value);
        await using var walk = new Walk<TweetMessage>(stream);
        await walk.UntilAsync<StreamConnected>();
        await walk.UntilAsync<StreamConnected>();
        for (int i = 0; i < 10; i++)
            State.AddTweet(Bob, $"number {i}");
        Assert.That((await walk.NextAsync(10)).Select(message => message.Data!.Text), Is.EquivalentTo(Enumerable.Range(0, 10).Select(i => $"number {i}")));
    }

    [Test]
    public async Task A_disconnect_of_the_service_is_told_with_its_kind()
    {
        await using Walk<TweetMessage> walk = await WalkAsync(Twitter.V2.Streams.SampleAsync());
        State.Streams.Disconnect("SlowReader", "It reads too slowly.");
        StreamReconnecting again = await walk.UntilAsync<StreamReconnecting>();
        Assert.That(again.Cause.Notice, Is.EqualTo(new StreamNotice("SlowReader", "It reads too slowly.")));
        await walk.UntilAsync<StreamRestarted>();
    }
}
