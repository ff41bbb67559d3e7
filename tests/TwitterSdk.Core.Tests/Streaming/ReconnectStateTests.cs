using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Core.Tests.Streaming;

/// <summary>The pauses between connections, exactly.</summary>
public sealed class ReconnectStateTests
{
    private static readonly ReconnectPolicy s_policy = new();

    // One letter an end: E ends empty, e ends after messages, h at once behind the first message, B breaks empty, b breaks after messages, N never came about, S stalls,
    // L ends empty but old; 5 is HTTP 503, 4 HTTP 429, 2 HTTP 420, x a notice of a limit on an accepted connection.
    [TestCase("e e e", "0 0 0", TestName = "A proper end after messages costs nothing")]
    [TestCase("E E E E", "0 250 500 750", TestName = "Empty connections are no hot loop")]
    [TestCase("h h h h e", "0 250 250 250 0", TestName = "Connections that end behind their first message are no hot loop either")]
    [TestCase("e N N N e e", "0 250 500 750 0 0", TestName = "At once after a drop, then linear, and anew after a message")]
    [TestCase("N N N", "0 250 500", TestName = "The network fails from the start")]
    [TestCase("b b B B S S", "0 0 250 500 750 1000", TestName = "Breaks and silences are failures of the network")]
    [TestCase("N N L N", "0 250 0 250", TestName = "A connection that lived long was healthy without a message too")]
    [TestCase("5 5 5 5 5 5 5 5", "5000 10000 20000 40000 80000 160000 320000 320000", TestName = "HTTP errors double up to 320 s")]
    [TestCase("4 4 4 4", "60000 120000 240000 480000", TestName = "429 doubles from 60 s without an end")]
    [TestCase("2 4 2", "60000 120000 240000", TestName = "420 and 429 are one row")]
    [TestCase("5 5 E 5", "5000 10000 0 5000", TestName = "An accepted connection resets HTTP errors")]
    [TestCase("4 4 B 4", "60000 120000 0 60000", TestName = "An accepted connection resets limits")]
    [TestCase("x x x", "60000 120000 240000", TestName = "A connection accepted only to be told of a limit resets nothing")]
    [TestCase("4 N 5 4 N 5", "60000 0 5000 120000 250 10000", TestName = "Each row has its own pauses")]
    public void Pauses_are_exactly_those_of_the_vendor(string ends, string pauses) =>
        Assert.That(Pauses(ends, s_policy), Is.EqualTo(pauses.Split(' ').Select(pause => TimeSpan.FromMilliseconds(int.Parse(pause)))));

    [Test]
    public void Failures_of_the_network_wait_16_s_at_most() =>
        Assert.That(Pauses(string.Join(' ', Enumerable.Repeat('N', 80)), s_policy).Skip(64), Is.All.EqualTo(TimeSpan.FromSeconds(16)));

    [Test]
    public void Pauses_that_double_for_ever_stay_countable() =>
        Assert.That(Pauses(string.Join(' ', Enumerable.Repeat('4', 2000)), s_policy)[^1], Is.GreaterThan(TimeSpan.FromDays(20)).And.LessThan(TimeSpan.FromDays(25)));

    [TestCase(401)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(406)]
    [TestCase(413)]
    [TestCase(416)]
    public void A_refusal_that_no_further_try_cures_is_final(int status) =>
        Assert.That(default(ReconnectState).After(s_policy, new StreamBreak(StreamBreakKind.Refused) { Status = status }).IsFinal);

    [TestCase(60, 90, 90)]
    [TestCase(60, 10, 60)]
    public void The_vendors_own_wish_is_honoured_when_it_is_the_longer_pause(int ours, int wish, int pause)
    {
        var policy = new ReconnectPolicy { Limited = new ReconnectDelays(TimeSpan.FromSeconds(ours), TimeSpan.MaxValue, Doubles: true) };
        var end = new StreamBreak(StreamBreakKind.Limited) { Status = 429, RetryAfter = TimeSpan.FromSeconds(wish) };
        Assert.That(default(ReconnectState).After(policy, end).Delay, Is.EqualTo(TimeSpan.FromSeconds(pause)));
    }

    [Test]
    public void A_connection_that_lived_as_long_as_the_longest_pause_was_healthy_without_a_message()
    {
        var end = new StreamBreak(StreamBreakKind.Ended) { Opened = true, Lived = s_policy.Network.Longest };
        ReconnectState tired = new(Breaks: 5, Refusals: 0, Limits: 0, Retries: 5);
        Assert.That(tired.After(s_policy, end).State, Is.EqualTo(new ReconnectState(1, 0, 0, 1)));
        Assert.That(tired.After(s_policy, end with { Lived = end.Lived - TimeSpan.FromTicks(1) }).State, Is.EqualTo(new ReconnectState(6, 0, 0, 6)));
    }

    [Test]
    public void A_connection_that_lived_as_long_as_the_first_pause_was_not_hasty()
    {
        var end = new StreamBreak(StreamBreakKind.Ended) { Opened = true, Delivered = true, Lived = s_policy.Network.First };
        ReconnectState tired = new(Breaks: 5, Refusals: 0, Limits: 0, Retries: 5);
        Assert.That(tired.After(s_policy, end).Delay, Is.EqualTo(TimeSpan.Zero));
        Assert.That(tired.After(s_policy, end with { Lived = end.Lived - TimeSpan.FromTicks(1) }).Delay, Is.EqualTo(s_policy.Network.First));
    }

    [Test]
    public void Nothing_follows_without_a_policy() =>
        Assert.That(() => default(ReconnectState).After(null!, new StreamBreak(StreamBreakKind.Ended)), Throws.ArgumentNullException);

    [TestCase("N 5 4", 3, false)]
    [TestCase("N 5 4 N", 3, true)]
    [TestCase("N N N e N N", 3, false)]
    [TestCase("e", 0, true)]
    public void Failures_in_a_row_of_any_kind_count_against_the_retries(string ends, int retries, bool isFinal) =>
        Assert.That(Steps(ends, s_policy with { MaxRetries = retries })[^1].IsFinal, Is.EqualTo(isFinal));

    private static List<TimeSpan> Pauses(string ends, ReconnectPolicy policy) => Steps(ends, policy).ConvertAll(step => step.Delay);

    private static List<ReconnectStep> Steps(string ends, ReconnectPolicy policy)
    {
        var state = default(ReconnectState);
        List<ReconnectStep> steps = [];
        foreach (string end in ends.Split(' '))
        {
            steps.Add(state.After(policy, Break(end[0])));
            state = steps[^1].State;
        }

        return steps;
    }

    private static StreamBreak Break(char end) => end switch
    {
        'E' => new StreamBreak(StreamBreakKind.Ended) { Opened = true },
        'e' => new StreamBreak(StreamBreakKind.Ended) { Opened = true, Delivered = true, Lived = TimeSpan.FromSeconds(1) },
        'h' => new StreamBreak(StreamBreakKind.Ended) { Opened = true, Delivered = true },
        'L' => new StreamBreak(StreamBreakKind.Ended) { Opened = true, Lived = TimeSpan.FromMinutes(1) },
        'B' => new StreamBreak(StreamBreakKind.Broken) { Opened = true },
        'b' => new StreamBreak(StreamBreakKind.Broken) { Opened = true, Delivered = true, Lived = TimeSpan.FromSeconds(1) },
        'N' => new StreamBreak(StreamBreakKind.Broken),
        'S' => new StreamBreak(StreamBreakKind.Stalled) { Opened = true },
        '5' => new StreamBreak(StreamBreakKind.Refused) { Status = 503 },
        '4' => new StreamBreak(StreamBreakKind.Limited) { Status = 429 },
        '2' => new StreamBreak(StreamBreakKind.Limited) { Status = 420 },
        _ => new StreamBreak(StreamBreakKind.Limited) { Opened = true },
    };
}
