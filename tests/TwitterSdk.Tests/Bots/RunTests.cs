using System.Threading.Channels;
using TwitterSdk.Bots;
using TwitterSdk.Testing;

namespace TwitterSdk.Tests.Bots;

/// <summary>Sources, and how a bot runs and ends.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RunTests
{
    private readonly FakeClock _clock = new();
    private readonly List<string> _seen = [];
    private readonly List<BotFault> _faults = [];

    [Test]
    public async Task A_bot_whose_sources_have_ended_has_ended()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        bot.From(Bots.Of("a", "b")).From(Bots.Of(1, 2));
        bot.On<string>(Note);
        bot.On<int>(number => Note($"{number}"));

        await bot.RunAsync();

        Assert.That(_seen, Is.EquivalentTo(["a", "b", "1", "2"]));
    }

    [Test]
    public async Task A_bot_without_sources_waits_for_its_end()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        using var stop = new CancellationTokenSource();
        Task run = bot.RunAsync(stop.Token);
        bool early = run.IsCompleted;

        await stop.CancelAsync();
        await run;

        Assert.That(early, Is.False);
    }

    [Test]
    public async Task A_bot_runs_once()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        await bot.From(Bots.Of("a")).RunAsync();
        Assert.That(async () => await bot.RunAsync(), Throws.InvalidOperationException);
    }

    [Test]
    public async Task A_source_that_fails_is_reported_and_the_others_go_on()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        bot.From(Bots.BreakingAfter("a")).From(Bots.Of("b", "c")).OnError(_faults.Add);
        bot.On<string>(Note);

        await bot.RunAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_seen, Is.EquivalentTo(["a", "b", "c"]));
            Assert.That(_faults.Select(fault => $"{fault.Part}: {fault.Exception.Message}"), Is.EqualTo(["From<String>: the line went dead"]));
        }
    }

    [Test]
    public async Task A_source_that_can_be_opened_again_is_after_growing_pauses()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        int opened = 0;
        bot.OnError(_faults.Add).From(_ => ++opened switch
        {
            < 9 => Bots.BreakingAfter<string>(),
            9 => Bots.BreakingAfter("back"),
            _ => Bots.Of("done"),
        });
        bot.On<string>(Note);

        Task run = bot.RunAsync();
        var pauses = new List<double>();
        for (int i = 0; i < 9; i++)
            pauses.Add((await _clock.AdvanceToNextTimerAsync()).TotalSeconds);
        await run;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pauses, Is.EqualTo([1, 2, 4, 8, 16, 32, 60, 60, 1]), "the pause is short again after a message");
            Assert.That(_seen, Is.EqualTo(["back", "done"]));
            Assert.That(_faults, Has.Count.EqualTo(9));
        }
    }

    [Test]
    public async Task A_slow_handler_holds_its_own_source_only()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var fast = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.From(Bots.Of("slow", "next")).From(Bots.Of(1, 2));
        bot.On<string>(async text =>
        {
            if (text == "slow")
                await slow.Task.WaitAsync(Eventually.Patience);
            Note(text);
        });
        bot.On<int>(number =>
        {
            Note($"{number}");
            if (number == 2)
                fast.SetResult();
        });

        Task run = bot.RunAsync();
        await fast.Task.WaitAsync(Eventually.Patience);
        string[] before = [.. _seen];
        slow.SetResult();
        await run;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.EqualTo(["1", "2"]));
            Assert.That(_seen, Is.EqualTo(["1", "2", "slow", "next"]));
        }
    }

    [Test]
    public async Task At_the_end_what_is_being_handled_is_finished_and_nothing_new_is_taken()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        using var stop = new CancellationTokenSource();
        var channel = Channel.CreateUnbounded<string>();
        channel.Writer.TryWrite("begun");
        channel.Writer.TryWrite("never");
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.From(cancellationToken => Bots.Of(channel, cancellationToken)).OnError(_faults.Add);
        bot.On<string>(async (text, cancellationToken) =>
        {
            started.SetResult();
            await slow.Task.WaitAsync(cancellationToken);
            Note(text);
            await stop.CancelAsync();
        });

        Task run = bot.RunAsync(stop.Token);
        await started.Task.WaitAsync(Eventually.Patience);
        await stop.CancelAsync();
        slow.SetResult();
        await run;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_seen, Has.Count.EqualTo(1));
            Assert.That(_faults, Is.Empty);
        }
    }

    [Test]
    public async Task A_handler_that_takes_too_long_at_the_end_is_cancelled()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        using var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.From(Bots.Of("a")).OnError(_faults.Add);
        bot.On<string>(async (_, cancellationToken) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });

        Task run = bot.RunAsync(stop.Token);
        await started.Task.WaitAsync(Eventually.Patience);
        await stop.CancelAsync();
        TimeSpan waited = await _clock.AdvanceToNextTimerAsync();
        await run;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(waited, Is.EqualTo(new TwitterBotOptions().ShutdownTimeout));
            Assert.That(_faults, Is.Empty);
        }
    }

    [Test]
    public async Task A_handler_that_never_ends_does_not_keep_the_bot()
    {
        TwitterBot bot = Bots.Make(_clock);
        using var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.From(Bots.Of("a")).OnError(_faults.Add);
        bot.On<string>(async _ =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        });

        Task run = bot.RunAsync(stop.Token);
        await started.Task.WaitAsync(Eventually.Patience);
        await stop.CancelAsync();
        await _clock.AdvanceToNextTimerAsync();
        await _clock.AdvanceToNextTimerAsync();
        await run;

        Assert.That(_faults.Single().Exception, Is.InstanceOf<TimeoutException>());
    }

    [Test]
    public async Task Disposing_a_bot_ends_it()
    {
        TwitterBot bot = Bots.Make(_clock);
        bot.Every(TimeSpan.FromHours(1), _ => Task.CompletedTask);
        Task run = bot.RunAsync();

        await bot.DisposeAsync();
        await bot.DisposeAsync();

        Assert.That(run.IsCompletedSuccessfully, Is.True);
    }

    private void Note(string text)
    {
        lock (_seen)
            _seen.Add(text);
    }
}
