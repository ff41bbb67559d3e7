using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Generators.Specs;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

/// <summary>Every stream of v2, all of its partitions together: something happens, and the stream tells it typed.</summary>
public sealed class EveryStreamTests : AppStreamFixture
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, Func<EveryStreamTests, IStreamsClient, Task<string?>>> s_streams = new(StringComparer.Ordinal)
    {
        ["Filter"] = (test, api) => test.HearAsync(1, _ => api.FilterAsync(), test.Post, message => message.Data?.Text),
        ["Sample"] = (test, api) => test.HearAsync(1, _ => api.SampleAsync(), test.Post, message => message.Data?.Text),
        ["Sample10"] = (test, api) => test.HearAsync(2, partition => api.Sample10Async(partition), test.Post, message => message.Data?.Text),
        ["Firehose"] = (test, api) => test.HearAsync(20, partition => api.FirehoseAsync(partition), test.Post, message => message.Data?.Text),
        ["FirehoseEn"] = (test, api) => test.HearAsync(8, partition => api.FirehoseEnAsync(partition), test.Post, message => message.Data?.Text),
        ["FirehoseJa"] = (test, api) => test.HearAsync(2, partition => api.FirehoseJaAsync(partition), test.PostIn("ja"), message => message.Data?.Text),
        ["FirehoseKo"] = (test, api) => test.HearAsync(2, partition => api.FirehoseKoAsync(partition), test.PostIn("ko"), message => message.Data?.Text),
        ["FirehosePt"] = (test, api) => test.HearAsync(2, partition => api.FirehosePtAsync(partition), test.PostIn("pt"), message => message.Data?.Text),
        ["LikesFirehose"] = (test, api) => test.HearAsync(20, partition => api.LikesFirehoseAsync(partition, new() { LikeWithTweetAuthorFields = LikeFields.All }), test.Like, message => $"{message.Data?.LikedTweetId}"),
        ["LikesSample10"] = (test, api) => test.HearAsync(2, partition => api.LikesSample10Async(partition, new() { LikeWithTweetAuthorFields = LikeFields.All }), test.Like, message => $"{message.Data?.LikedTweetId}"),
        ["LikesCompliance"] = (test, api) => test.HearAsync(1, _ => api.LikesComplianceAsync(), test.Unlike, message => message.Data?.Delete.Favorite.UserId.ToString()),
        ["TweetsCompliance"] = (test, api) => test.HearAsync(4, partition => api.TweetsComplianceAsync(partition), test.Delete, message => message.Data?.GetType().Name),
        ["UsersCompliance"] = (test, api) => test.HearAsync(4, partition => api.UsersComplianceAsync(partition), test.Hide, message => message.Data?.GetType().Name),
        ["LabelsCompliance"] = (test, api) => test.HearAsync(1, _ => api.LabelsComplianceAsync(), test.Label, message => message.Data?.GetType().Name),
        ["Activity"] = (test, api) => test.HearAsync(1, _ => api.ActivityAsync(), test.Post, message => ((TweetActivity?)message.Data?.Payload)?.Value.Text),
    };

    private EmulatorTweet _tweet = null!;

    private static IEnumerable<TestCaseData> Streams => s_streams.Keys.Select(name => new TestCaseData(name).SetArgDisplayNames(name));

    private Action Post => () => State.AddTweet(Bob, "heard");

    private Action Like => () => State.Tweets.Like(Alice, _tweet);

    private Action Unlike => () => State.Tweets.Unlike(Bob, _tweet);

    private Action Delete => () => State.Tweets.Remove(_tweet);

    private Action Hide => () => Bob.IsProtected = true;

    private Action Label => () => State.Tweets.Label(_tweet, "misleading");

    [SetUp]
    public async Task Prepare()
    {
        _tweet = State.AddTweet(Bob, "before");
        State.Tweets.Like(Bob, _tweet);
        State.StreamRules.Add(App, "heard");
        await Twitter.V2.Activity.CreateSubscriptionAsync(new ActivityKind("post.create"), new() { UserId = new(Bob.Id) });
    }

    [Test]
    public void Every_stream_of_the_chapter_is_among_them() => Assert.That(
        EmbeddedSpecs.Catalog.Endpoints.Where(endpoint => endpoint is { IsV2: true, File.Chapter: "Streams", Spec.Returns.Kind: ReturnKind.Stream }).Select(endpoint => endpoint.Name),
        Is.EquivalentTo(s_streams.Keys.Select(name => "V2.Streams." + name)));

    [TestCaseSource(nameof(Streams))]
    public async Task It_tells_typed_what_happens(string name)
    {
        string? told = await s_streams[name](this, Twitter.V2.Streams);
        string expected = name switch
        {
            "LikesFirehose" or "LikesSample10" => $"{_tweet.Id}",
            "LikesCompliance" => $"{Bob.Id}",
            "TweetsCompliance" => nameof(TweetDeleteCompliance),
            "UsersCompliance" => nameof(UserProtectCompliance),
            "LabelsCompliance" => nameof(TweetNoticeLabel),
            _ => "heard",
        };
        Assert.That(told, Is.EqualTo(expected));
    }

    private Action PostIn(string language) => () => State.Tweets.Add(Bob, "heard", language);

    /// <summary>Opens all partitions as one stream, lets something happen, and describes the first message.</summary>
    private async Task<string?> HearAsync<T>(int partitions, Func<int, ApiStream<T>> open, Action happen, Func<T, string?> describe)
        where T : IJsonModel<T>
    {
        using var patience = new CancellationTokenSource(s_patience);
        await using IAsyncEnumerator<T> walk = ApiStreams.Partitioned(partitions, open).GetAsyncEnumerator(patience.Token);
        ValueTask<bool> first = walk.MoveNextAsync();
        while (State.Streams.Open < partitions)
            await Task.Delay(5, patience.Token);
        happen();
        return await first ? describe(walk.Current) : "the end";
    }
}
