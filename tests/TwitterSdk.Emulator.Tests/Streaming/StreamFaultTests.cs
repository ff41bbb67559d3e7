using TwitterSdk.Emulator.Faults;

namespace TwitterSdk.Emulator.Tests.Streaming;

public sealed class StreamFaultTests : StreamFixture
{
    private const string Endpoint = "Streams.Sample";

    [Test]
    public async Task A_stream_can_be_cut_within_a_message()
    {
        Emulator.Faults.Add(Endpoint, Fault.CutStream(afterMessages: 1));
        await using StreamSteps steps = await WalkAsync(Sample());
        State.AddTweet(Bob, "whole");
        Assert.That(await steps.NextAsync(), Is.EqualTo("whole"));
        State.AddTweet(Bob, "cut");
        Assert.That(await steps.NextAsync(3), Is.EqualTo(new[] { "StreamDisconnected", "StreamReconnecting", "StreamRestarted" }));
        State.AddTweet(Bob, "after");
        Assert.That(await steps.NextAsync(), Is.EqualTo("after"));
    }

    [Test]
    public async Task A_stream_can_fall_silent()
    {
        Emulator.Faults.Add(Endpoint, Fault.StallStream(afterMessages: 0));
        await using StreamSteps steps = await WalkAsync(Sample().With(options => options with { MaxSilence = TimeSpan.FromMilliseconds(100) }));
        State.AddTweet(Bob, "never sent");
        Assert.That(await steps.NextAsync(4), Is.EqualTo(new[] { "StreamStalled", "StreamDisconnected", "StreamReconnecting", "StreamRestarted" }));
    }

    [Test]
    public async Task A_stream_can_end_behind_a_line_of_your_own()
    {
        Emulator.Faults.Add(Endpoint, Fault.EndStream(afterMessages: 0, """{"disconnect":{"code":4,"stream_name":"s","reason":"too slow"}}"""));
        Emulator.Faults.Add(Endpoint, Fault.EndStream(afterMessages: 0, "no JSON"));
        await using StreamSteps steps = await WalkAsync(Sample());
        State.AddTweet(Bob, "lost");
        Assert.That(await steps.NextAsync(5), Is.EqualTo(new[] { "StreamNotice", "disconnect Stall", "StreamDisconnected", "StreamReconnecting", "StreamRestarted" }));
        State.AddTweet(Bob, "lost too");
        Assert.That(await steps.NextAsync(4), Is.EqualTo(new[] { "StreamUnreadable", "StreamDisconnected", "StreamReconnecting", "StreamRestarted" }));
    }

    [Test]
    public async Task All_streams_can_be_closed_with_a_reason_and_without_one()
    {
        await using StreamSteps steps = await WalkAsync(Sample());
        State.Streams.Disconnect(12, "shed load");
        Assert.That(await steps.NextAsync(5), Is.EqualTo(new[] { "StreamNotice", "disconnect ShedLoad", "StreamDisconnected", "StreamReconnecting", "StreamRestarted" }));
        State.Streams.Close();
        Assert.That(await steps.NextAsync(3), Is.EqualTo(new[] { "StreamDisconnected", "StreamReconnecting", "StreamRestarted" }));
    }

    [Test]
    public async Task The_oldest_of_two_streams_is_closed()
    {
        await using StreamSteps first = await WalkAsync(Sample());
        await using StreamSteps second = await WalkAsync(Sample());
        Assert.That(await first.NextAsync(2), Is.EqualTo(new[] { "StreamNotice", "disconnect AdminLogout" }));
    }

    [Test]
    public async Task A_second_stream_can_be_refused_until_the_first_is_closed()
    {
        State.Streams.RefusesDuplicates = true;
        StreamSteps first = await WalkAsync(Sample());
        var second = new StreamSteps(Sample().With(options => options with
        {
            Reconnect = options.Reconnect with { Limited = options.Reconnect.Limited with { First = TimeSpan.FromMilliseconds(20), Doubles = false } },
        }));
        Assert.That(await second.NextAsync(), Is.EqualTo("StreamReconnecting"));
        await first.DisposeAsync();
        await second.UntilAsync("StreamConnected");
        await second.DisposeAsync();
        Assert.That(Emulator.Requests.Select(request => request.Status), Does.Contain(420));
    }

    [TestCase("Exceeded connection limit for user")]
    [TestCase("Easy there, Turbo. Too many requests recently. Enhance your calm.")]
    public async Task A_limit_that_is_told_in_plain_text_on_an_accepted_connection_is_a_limit(string notice)
    {
        Emulator.Faults.Add(Endpoint, Fault.Answer(200, notice + "\r\n"));
        await using StreamSteps steps = await WalkAsync(Sample());
        Assert.That(await steps.NextAsync(4), Is.EqualTo(new[] { "StreamLimitNotice", "StreamDisconnected", "StreamReconnecting", "StreamRestarted" }));
    }

    [Test]
    public async Task Refusals_and_drops_are_survived()
    {
        Emulator.Faults.Add(Endpoint, Fault.Answer(503), times: 2);
        Emulator.Faults.Add(Endpoint, Fault.Answer(429));
        Emulator.Faults.Add(Endpoint, Fault.Drop());
        var quick = new Core.Streaming.ReconnectDelays(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1), Doubles: false);
        await using var steps = new StreamSteps(Sample().With(options => options with { Reconnect = options.Reconnect with { Network = quick, Refused = quick, Limited = quick } }));
        Assert.That(await steps.NextAsync(5), Is.EqualTo(new[] { "StreamReconnecting", "StreamReconnecting", "StreamReconnecting", "StreamReconnecting", "StreamConnected" }));
    }
}
