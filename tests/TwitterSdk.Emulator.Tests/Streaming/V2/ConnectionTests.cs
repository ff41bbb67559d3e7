using TwitterSdk.Core.Streaming;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

public sealed class ConnectionTests : AppStreamFixture
{
    [Test]
    public async Task One_connection_too_many_is_refused_for_a_limit()
    {
        await using Walk<TweetMessage> first = await WalkAsync(Twitter.V2.Streams.SampleAsync());
        await using var second = new Walk<TweetMessage>(Hurried(Twitter.V2.Streams.SampleAsync()));
        StreamReconnecting again = await second.UntilAsync<StreamReconnecting>();
        Assert.That(again.Cause.Kind, Is.EqualTo(StreamBreakKind.Limited));
        Assert.That(((TwitterException)again.Cause.Error!).Problem!.ConnectionIssue, Is.EqualTo("TooManyConnections"));
    }

    [Test]
    public async Task Open_and_closed_connections_are_listed()
    {
        await using Walk<TweetMessage> open = await WalkAsync(Twitter.V2.Streams.SampleAsync());
        await (await FilterAsync("loom")).DisposeAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (State.Streams.Open > 1)
            await Task.Delay(5, patience.Token);

        ConnectionPage active = await Twitter.V2.Connections.ListAsync();
        ConnectionPage past = await Twitter.V2.Connections.ListAsync(new() { Status = ConnectionStatus.Inactive, ConnectionFields = ConnectionFields.All });
        Assert.That(active.Data!.Single().EndpointName, Is.EqualTo("sample_stream"));
        Assert.That((past.Data!.Single().EndpointName, past.Data![0].DisconnectReason), Is.EqualTo(("filtered_stream", "The client has left.")));
    }

    [Test]
    public async Task A_connection_that_the_app_closes_says_so()
    {
        await using Walk<TweetMessage> walk = await WalkAsync(Twitter.V2.Streams.SampleAsync());
        ConnectionPage page = await Twitter.V2.Connections.ListAsync();
        ClosedConnectionsAnswer closed = await Twitter.V2.Connections.DeleteAsync([page.Data![0].Id, new("00000000-0000-0000-0000-000000000000")]);
        Assert.That((closed.Data!.SuccessfulKills, closed.Data.FailedKills), Is.EqualTo((1, 1)));
        TweetMessage message = await walk.NextAsync();
        Assert.That(message.Errors!.Single().DisconnectType, Is.EqualTo("ForceDisconnect"));
        await walk.UntilAsync<StreamRestarted>();
    }

    [Test]
    public async Task All_connections_of_a_stream_are_closed_and_no_others()
    {
        await using Walk<TweetMessage> sample = await WalkAsync(Twitter.V2.Streams.SampleAsync());
        await using Walk<TweetMessage> filtered = await FilterAsync("loom");
        ClosedConnectionsAnswer closed = await Twitter.V2.Connections.DeleteByEndpointAsync(StreamEndpoint.FilteredStream);
        Assert.That(closed.Data!.SuccessfulKills, Is.EqualTo(1));
        await filtered.UntilAsync<StreamRestarted>();
        Assert.That((await Twitter.V2.Connections.DeleteAllAsync()).Data!.SuccessfulKills, Is.EqualTo(2));
        await sample.UntilAsync<StreamRestarted>();
    }
}
