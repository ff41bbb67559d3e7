using TwitterSdk.Bots;
using TwitterSdk.Bots.Schedules;
using TwitterSdk.Testing;

namespace TwitterSdk.Tests.Bots;

/// <summary>When tasks run.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ScheduleTests
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeClock _clock = new(s_start);
    private readonly List<double> _runs = [];

    [Test]
    public async Task A_task_runs_at_its_interval()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        var done = new SemaphoreSlim(0);
        bot.Every(TimeSpan.FromMinutes(5), _ => NoteAsync(done));
        Task run = bot.RunAsync();

        for (int i = 0; i < 3; i++)
        {
            await _clock.AdvanceToNextTimerAsync();
            Assert.That(await done.WaitAsync(Eventually.Patience));
        }

        Assert.That(_runs, Is.EqualTo([5, 10, 15]));
    }

    [Test]
    public async Task One_off_tasks_run_once_and_then_the_bot_has_ended()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        bot.Once(_ => NoteAsync());
        bot.Once(TimeSpan.FromMinutes(90), _ => NoteAsync());

        Task run = bot.RunAsync();
        await _clock.TurnUntilDoneAsync(run);

        Assert.That(_runs, Is.EqualTo([0, 90]));
    }

    [Test]
    public async Task A_task_can_start_at_once()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        var done = new SemaphoreSlim(0);
        bot.Every(TimeSpan.FromMinutes(5), _ => NoteAsync(done)).StartingNow();
        _ = bot.RunAsync();

        Assert.That(await done.WaitAsync(Eventually.Patience));
        await _clock.AdvanceToNextTimerAsync();
        Assert.That(await done.WaitAsync(Eventually.Patience));

        Assert.That(_runs, Is.EqualTo([0, 5]));
    }

    [Test]
    public async Task A_task_that_takes_longer_than_its_interval_never_overlaps_itself_and_skips_what_it_missed()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        var done = new SemaphoreSlim(0);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int running = 0;
        int most = 0;
        bot.Every(TimeSpan.FromMinutes(5), async _ =>
        {
            most = Math.Max(most, ++running);
            await NoteAsync(done);
            if (_runs.Count == 1)
                await goOn.Task.WaitAsync(Eventually.Patience);
            running--;
        });
        _ = bot.RunAsync();

        await _clock.AdvanceToNextTimerAsync();
        Assert.That(await done.WaitAsync(Eventually.Patience));
        _clock.Advance(TimeSpan.FromMinutes(12));
        goOn.SetResult();
        await _clock.AdvanceToNextTimerAsync();
        Assert.That(await done.WaitAsync(Eventually.Patience));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_runs, Is.EqualTo([5, 20]), "10 and 15 passed while it ran");
            Assert.That(most, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_task_that_fails_is_reported_and_runs_again()
    {
        var faults = new List<BotFault>();
        await using TwitterBot bot = Bots.Make(_clock);
        var done = new SemaphoreSlim(0);
        bot.OnError(faults.Add);
        bot.Every(TimeSpan.FromMinutes(5), async _ =>
        {
            await NoteAsync(done);
            if (_runs.Count == 1)
                throw new InvalidOperationException("out of ink");
        }).Named("news");
        _ = bot.RunAsync();

        for (int i = 0; i < 2; i++)
        {
            await _clock.AdvanceToNextTimerAsync();
            Assert.That(await done.WaitAsync(Eventually.Patience));
        }

        Assert.That(faults.Select(fault => $"{fault.Part}: {fault.Exception.Message}"), Is.EqualTo(["news: out of ink"]));
    }

    [TestCase(300, 300, 300)]
    [TestCase(300, 301, 600)]
    [TestCase(300, 599, 600)]
    [TestCase(300, 600, 600)]
    [TestCase(300, 601, 900)]
    [TestCase(300, 5000, 5100)]
    public void An_interval_counts_from_the_start(int due, int now, int next) =>
        Assert.That(new EveryInterval(TimeSpan.FromSeconds(300)).Next(s_start.AddSeconds(due - 300), s_start.AddSeconds(now)), Is.EqualTo(s_start.AddSeconds(next)));

    [TestCase("2026-01-01T07:59:00Z", "2026-01-01T08:00:00Z", TestName = "Before its time it is due today")]
    [TestCase("2026-01-01T08:00:00Z", "2026-01-01T08:00:00Z", TestName = "At its time it is due now")]
    [TestCase("2026-01-01T08:00:01Z", "2026-01-02T08:00:00Z", TestName = "After its time it is due tomorrow")]
    [TestCase("2026-06-01T12:00:00Z", "2026-06-02T07:00:00Z", TestName = "In summer it is due by summer time")]
    public void A_daily_task_is_due_by_the_time_of_its_place(string now, string due) =>
        Assert.That(new DailyAt(new TimeOnly(9, 0), Berlin()).First(Parse(now)), Is.EqualTo(Parse(due)));

    [Test]
    public void A_time_that_clocks_skip_is_made_up_for_and_one_that_comes_twice_counts_once()
    {
        var daily = new DailyAt(new TimeOnly(2, 30), Berlin());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(daily.First(Parse("2026-03-28T12:00:00Z")), Is.EqualTo(Parse("2026-03-29T01:00:00Z")), "03:00, the first that there is");
            Assert.That(daily.First(Parse("2026-10-24T12:00:00Z")), Is.EqualTo(Parse("2026-10-25T00:30:00Z")), "the first 02:30");
            Assert.That(daily.Next(Parse("2026-10-25T00:30:00Z"), Parse("2026-10-25T00:30:00Z")), Is.EqualTo(Parse("2026-10-26T01:30:00Z")));
            Assert.That(daily.Next(Parse("2026-05-01T00:30:00Z"), Parse("2026-05-09T12:00:00Z")), Is.EqualTo(Parse("2026-05-10T00:30:00Z")), "days that were missed are skipped");
        }
    }

    [Test]
    public async Task A_long_wait_heeds_a_clock_that_is_set_right_meanwhile()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        bot.Every(TimeSpan.FromDays(60), _ => NoteAsync());
        _ = bot.RunAsync();
        await _clock.WaitForTimerAsync();
        Assert.That(_clock.NextTimer, Is.EqualTo(TimeSpan.FromHours(1)));
    }

    [Test]
    public async Task An_interval_must_be_above_zero()
    {
        await using TwitterBot bot = Bots.Make(_clock);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => bot.Every(TimeSpan.Zero, _ => Task.CompletedTask), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => bot.Once(TimeSpan.FromSeconds(-1), _ => Task.CompletedTask), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }

    private static TimeZoneInfo Berlin() => TimeZoneInfo.CreateCustomTimeZone(
        "Berlin",
        TimeSpan.FromHours(1),
        "Berlin",
        "standard",
        "summer",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date,
                DateTime.MaxValue.Date,
                TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
                TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday)),
        ]);

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private Task NoteAsync(SemaphoreSlim? done = null)
    {
        _runs.Add((_clock.GetUtcNow() - s_start).TotalMinutes);
        done?.Release();
        return Task.CompletedTask;
    }
}
