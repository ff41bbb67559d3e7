using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Twitch.EventSub.Sessions;

namespace TwitterSdk.Twitch.Tests.EventSub;

/// <summary>When to try again, without a clock or a socket.</summary>
public sealed class ReconnectMachineTests
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);
    private static readonly EventSubLoss s_broken = new(EventSubLossKind.Broken);

    [Test]
    public void The_first_try_is_at_once_and_the_next_ones_wait_longer_and_longer()
    {
        var machine = new ReconnectMachine(s_longest, null);
        Assert.That(Enumerable.Range(0, 9).Select(_ => machine.Lost(s_broken, null, 0).Delay.TotalSeconds), Is.EqualTo(new[] { 0, 1, 2, 4, 8, 16, 32, 60, 60 }));
    }

    [TestCase(EventSubCloseCode.Unused, 1)]
    [TestCase(EventSubCloseCode.ClientSentTraffic, 1)]
    [TestCase(EventSubCloseCode.FailedPingPong, 0)]
    [TestCase(EventSubCloseCode.ReconnectExpired, 0)]
    [TestCase(EventSubCloseCode.InvalidReconnect, 0)]
    [TestCase(EventSubCloseCode.NetworkError, 0)]
    [TestCase(EventSubCloseCode.NetworkTimeout, 0)]
    [TestCase(EventSubCloseCode.InternalServerError, 0)]
    public void What_the_client_did_wrong_is_not_done_again_at_once(EventSubCloseCode code, int seconds) =>
        Assert.That(new ReconnectMachine(s_longest, null).Lost(new EventSubLoss(EventSubLossKind.Closed, code), TimeSpan.FromSeconds(11), 0).Delay, Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [Test]
    public void A_connection_that_held_starts_the_row_anew()
    {
        var machine = new ReconnectMachine(s_longest, 3);
        for (int i = 0; i < 3; i++)
            machine.Lost(s_broken, null, 0);
        Assert.That(machine.Lost(s_broken, s_longest, 0), Is.EqualTo(new ReconnectStep(false, TimeSpan.Zero, 1)));
    }

    [Test]
    public void After_too_many_failing_tries_it_gives_up()
    {
        var machine = new ReconnectMachine(s_longest, 2);
        Assert.That(Enumerable.Range(0, 3).Select(_ => machine.Lost(s_broken, TimeSpan.FromSeconds(1), 0).GivesUp), Is.EqualTo(new[] { false, false, true }));
    }

    [Test]
    public void Each_code_and_each_kind_of_loss_has_words_of_its_own()
    {
        IEnumerable<EventSubLoss> losses = Enum.GetValues<EventSubCloseCode>().Select(code => new EventSubLoss(EventSubLossKind.Closed, code))
            .Concat(Enum.GetValues<EventSubLossKind>().Select(kind => new EventSubLoss(kind)));
        Assert.That(losses.Select(ReconnectMachine.Describe), Is.Unique);
    }

    [Test]
    public void Only_the_last_messages_are_remembered()
    {
        var recent = new RecentMessages(2);
        Assert.That(new[] { "a", "b", "a", "c", "a" }.Select(recent.TryAdd), Is.EqualTo(new[] { true, true, false, true, true }));
    }
}
