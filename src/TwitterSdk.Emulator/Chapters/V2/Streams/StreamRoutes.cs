using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Content;

namespace TwitterSdk.Emulator.Chapters.V2.Streams;

/// <summary>The streams of v2. So few tweets are posted here that a sample has all of them.</summary>
internal static class StreamRoutes
{
    public static IEnumerable<IHandler> All(V2Answers answers) =>
    [
        new StreamRoute("tweets/search/stream", "filtered_stream", request => Filtered(answers, request)),
        new StreamRoute("activity/stream", "activity_stream", request => new ActivityMessages(request)),
        new StreamRoute("tweets/sample/stream", "sample_stream", request => new TweetMessages(answers, request)),
        new StreamRoute("tweets/sample10/stream", "sample10_stream", request => new TweetMessages(answers, request, partitions: 2)),
        new StreamRoute("tweets/firehose/stream", "firehose_stream", request => new TweetMessages(answers, request, partitions: 20)),
        .. Languages(answers, ("en", 8), ("ja", 2), ("ko", 2), ("pt", 2)),
        new StreamRoute("likes/firehose/stream", "likes_firehose_stream", request => new LikeMessages(answers, request, partitions: 20)),
        new StreamRoute("likes/sample10/stream", "likes_sample10_stream", request => new LikeMessages(answers, request, partitions: 2)),
        new StreamRoute("likes/compliance/stream", "likes_compliance_stream", request => new LikeCompliance(answers, request)),
        new StreamRoute("tweets/compliance/stream", "tweets_compliance_stream", request => new TweetCompliance(answers, request, partitions: 4)),
        new StreamRoute("users/compliance/stream", "users_compliance_stream", request => new UserCompliance(answers, request, partitions: 4)),
        new StreamRoute("tweets/label/stream", "tweet_label_stream", request => new TweetLabels(answers, request)),
    ];

    private static IEnumerable<IHandler> Languages(V2Answers answers, params (string Name, int Partitions)[] languages) => languages.Select(language =>
        new StreamRoute(
            $"tweets/firehose/stream/lang/{language.Name}",
            $"firehose_stream_lang_{language.Name}",
            request => new TweetMessages(answers, request, language.Partitions, language.Name)));

    private static FilteredMessages Filtered(V2Answers answers, EmulatorRequest request) =>
        request.State.StreamRules.CountOf(request.App) == 0
            ? throw StreamProblems.NoRules()
            : new FilteredMessages(answers, request);
}
