using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Streaming;
using TwitterSdk.V2;

namespace TwitterSdk.Streaming;

/// <summary>Cures a refusal for too many connections: the oldest one is closed through the Connections API.</summary>
internal sealed class StreamTakeover
{
    public const string TooManyConnections = "TooManyConnections";

    private static readonly Dictionary<string, StreamEndpoint> s_endpoints = new(StringComparer.Ordinal)
    {
        ["Streams.Filter"] = StreamEndpoint.FilteredStream,
        ["Streams.Sample"] = StreamEndpoint.SampleStream,
        ["Streams.Sample10"] = StreamEndpoint.Sample10Stream,
        ["Streams.Firehose"] = StreamEndpoint.FirehoseStream,
        ["Streams.FirehoseEn"] = StreamEndpoint.FirehoseStreamLangEn,
        ["Streams.FirehoseJa"] = StreamEndpoint.FirehoseStreamLangJa,
        ["Streams.FirehoseKo"] = StreamEndpoint.FirehoseStreamLangKo,
        ["Streams.FirehosePt"] = StreamEndpoint.FirehoseStreamLangPt,
        ["Streams.TweetsCompliance"] = StreamEndpoint.TweetsComplianceStream,
        ["Streams.UsersCompliance"] = StreamEndpoint.UsersComplianceStream,
        ["Streams.LabelsCompliance"] = StreamEndpoint.TweetLabelStream,
        ["Streams.LikesFirehose"] = StreamEndpoint.LikesFirehoseStream,
        ["Streams.LikesSample10"] = StreamEndpoint.LikesSample10Stream,
        ["Streams.LikesCompliance"] = StreamEndpoint.LikesComplianceStream,
    };

    private readonly ITwitterClient _twitter;
    private readonly StreamEndpoint _endpoint;

    public StreamTakeover(ITwitterClient twitter, string endpoint)
    {
        _twitter = twitter;
        if (!s_endpoints.TryGetValue(endpoint, out _endpoint))
            throw new ArgumentException($"The Connections API does not know {endpoint}, so its connections cannot be closed.", nameof(endpoint));
    }

    public StreamOptions AddTo(StreamOptions options) => options with
    {
        Cure = options.Cure is { } other
            ? async (refusal, cancellationToken) =>
                await other(refusal, cancellationToken).ConfigureAwait(false) || await CureAsync(refusal, cancellationToken).ConfigureAwait(false)
            : CureAsync,
    };

    private async Task<bool> CureAsync(ApiException refusal, CancellationToken cancellationToken)
    {
        if (refusal.Problem?.ConnectionIssue != TooManyConnections)
            return false;
        try
        {
            ConnectionPage page = await _twitter.V2.Connections.ListAsync(
                new ConnectionsListRequest
                {
                    Endpoints = [_endpoint],
                    MaxResults = 100,
                    ConnectionFields = [ConnectionField.Id, ConnectionField.ConnectedAt],
                },
                cancellationToken).ConfigureAwait(false);
            if (page.Data?.MinBy(connection => connection.ConnectedAt) is not { } oldest)
                return false;
            ClosedConnectionsAnswer closed = await _twitter.V2.Connections.DeleteAsync([oldest.Id], cancellationToken).ConfigureAwait(false);
            return closed.Data?.SuccessfulKills > 0;
        }
        catch (Exception failure) when (failure is ApiException or ApiTransportException or ApiTimeoutException)
        {
            // Then the stream waits as it would without a cure.
            return false;
        }
    }
}
