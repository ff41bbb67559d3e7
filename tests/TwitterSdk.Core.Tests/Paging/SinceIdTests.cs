using TwitterSdk.Core.Paging;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Paging;

public class SinceIdTests
{
    private static readonly PollingOptions s_once = new() { Force = false };
    private static readonly PollingOptions s_gaps = new() { Force = false, FillGaps = true };

    [Test]
    public async Task A_walk_goes_forward_from_the_highest_id_seen()
    {
        var timeline = new Timeline(10, 1, 2, 3);
        timeline.Before = request =>
        {
            if (request == 2)
                timeline.Add(7, 9);
        };

        Assert.That(await Walk(timeline, s_once).TakeAllAsync(), Is.EqualTo(new Number[] { 3, 2, 1, 9, 7 }));
        Assert.That(timeline.Asked, Is.EqualTo(["..", "3..", "9.."]));
    }

    [Test]
    public async Task Without_force_the_walk_ends_at_an_empty_answer_and_can_be_taken_up_later()
    {
        var timeline = new Timeline(10, 1, 2, 3);
        var walk = Walk(timeline, s_once);
        var pages = await walk.AsPages().TakeAllAsync();
        timeline.Add(4);

        Assert.That(pages.Select(page => (page.Items.Count, page.Continuation)), Is.EqualTo(new (int, string?)[] { (3, "3"), (0, "3") }));
        Assert.That(await walk.From("3").TakeAllAsync(), Is.EqualTo(new Number[] { 4 }));
    }

    [Test]
    public async Task With_force_the_walk_pauses_after_an_empty_answer_and_goes_on()
    {
        var clock = new FakeClock();
        var timeline = new Timeline(10);
        var walk = Walk(timeline, new PollingOptions { Clock = clock, Interval = TimeSpan.FromSeconds(15) });
        await using var pages = walk.AsPages().GetAsyncEnumerator();
        Assert.That(await pages.MoveNextAsync(), Is.True);
        Assert.That(pages.Current.Continuation, Is.Null, "nothing is known yet");

        var next = pages.MoveNextAsync().AsTask();
        Assert.That(next.IsCompleted, Is.False);
        Assert.That(timeline.Asked, Has.Count.EqualTo(1));
        timeline.Add(5);
        Assert.That(await clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(15)));
        Assert.That(await next, Is.True);
        Assert.That(pages.Current.Values(), Is.EqualTo([5]));

        // After an answer with items the next question comes at once.
        Assert.That(await pages.MoveNextAsync(), Is.True);
        Assert.That(timeline.Asked, Is.EqualTo(["..", "..", "5.."]));
    }

    [Test]
    public async Task A_pause_ends_when_the_caller_cancels()
    {
        using var cancel = new CancellationTokenSource();
        var clock = new FakeClock();
        await using var items = Walk(new Timeline(10), new PollingOptions { Clock = clock }).GetAsyncEnumerator(cancel.Token);
        var next = items.MoveNextAsync().AsTask();
        await clock.WaitForTimerAsync();

        await cancel.CancelAsync();

        Assert.That(async () => await next, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task The_first_answer_without_a_since_id_does_not_lead_into_the_past()
    {
        var timeline = new Timeline(2, 1, 2, 3, 4, 5, 6);

        Assert.That(await Walk(timeline, s_gaps).TakeAllAsync(), Is.EqualTo(new Number[] { 6, 5 }));
        Assert.That(timeline.Asked, Is.EqualTo(["..", "5.."]));
    }

    [Test]
    public async Task A_gap_is_filled_and_the_overlap_is_not_brought_again()
    {
        var timeline = new Timeline(3, 100);
        timeline.Before = request =>
        {
            if (request == 2)
                timeline.Add(110, 120, 130, 140, 150, 160);
        };

        var pages = await Walk(timeline, s_gaps).AsPages().TakeAllAsync();

        Assert.That(pages.Select(page => page.Values()), Is.EqualTo(new long[][] { [100], [160, 150, 140], [130, 120, 110], [], [] }));
        Assert.That(timeline.Asked, Is.EqualTo(["..", "99..", "99..139", "99..109", "159.."]));
        Assert.That(pages[3].Response, Is.EqualTo(new Number[] { 100 }), "the answer itself stays whole");
    }

    [Test]
    public async Task An_answer_that_reaches_back_to_the_known_item_has_no_gap()
    {
        var timeline = new Timeline(3, 100);
        timeline.Before = request =>
        {
            if (request == 2)
                timeline.Add(110, 120);
        };

        Assert.That(await Walk(timeline, s_gaps).TakeAllAsync(), Is.EqualTo(new Number[] { 100, 120, 110 }));
        Assert.That(timeline.Asked, Is.EqualTo(["..", "99..", "119.."]));
    }

    [Test]
    public async Task A_deleted_known_item_costs_one_more_request_and_no_more()
    {
        var timeline = new Timeline(3, 10, 20, 30, 100);
        timeline.Before = request =>
        {
            if (request != 2)
                return;
            timeline.Delete(100);
            timeline.Add(110, 120);
        };

        Assert.That(await Walk(timeline, s_gaps).TakeAllAsync(), Is.EqualTo(new Number[] { 100, 30, 20, 120, 110 }));
        Assert.That(timeline.Asked, Is.EqualTo(["..", "99..", "99..109", "119.."]));
    }

    [Test]
    public async Task Ids_that_follow_each_other_leave_no_room_for_a_gap()
    {
        var timeline = new Timeline(2, 100);
        timeline.Before = request =>
        {
            if (request != 2)
                return;
            timeline.Delete(100);
            timeline.Add(101, 102);
        };

        await Walk(timeline, s_gaps).TakeAllAsync();

        Assert.That(timeline.Asked, Is.EqualTo(["..", "99..", "101.."]));
    }

    [Test]
    public async Task A_server_that_ignores_both_ids_does_not_trap_the_walk_in_a_gap()
    {
        var requests = 0;
        var walk = Pager.SinceId<Number[], Number, Number>(
            (_, _, _) => Task.FromResult<Number[]>(requests++ < 100 ? [50, 40] : throw new InvalidOperationException("looping")),
            static page => page,
            static item => item,
            new Number(10),
            s_gaps,
            CancellationToken.None);

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo(new Number[] { 50, 40 }));
        Assert.That(requests, Is.EqualTo(3));
    }

    [Test]
    public async Task A_walk_that_stopped_inside_a_gap_goes_on_inside_it()
    {
        var timeline = new Timeline(2, 110, 120, 130, 140, 150, 160);
        var walk = Walk(timeline, s_gaps, start: 100);
        var first = (await walk.AsPages().TakeAllAsync(atMost: 2))[^1];
        timeline.Add(170);

        var rest = await walk.From(first.Continuation!).TakeAllAsync();

        Assert.That(first.Values(), Is.EqualTo([140, 130]));
        Assert.That(rest, Is.EqualTo(new Number[] { 120, 110, 170 }));
    }

    [Test]
    public void A_negative_interval_is_refused()
    {
        Assert.That(
            () => Walk(new Timeline(1), new PollingOptions { Interval = TimeSpan.FromSeconds(-1) }),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static AsyncPages<Number[], Number> Walk(Timeline timeline, PollingOptions options, Number? start = null) =>
        Pager.SinceId<Number[], Number, Number>(timeline.FetchAsync, static page => page, static item => item, start, options, CancellationToken.None);

    [Test]
    public async Task A_page_without_its_list_brings_nothing_new()
    {
        var walk = Pager.SinceId<Number[]?, Number, Number>(
            static (since, _, _) => Task.FromResult<Number[]?>(since is null ? [5] : null), static page => page, static item => item, null, s_once, CancellationToken.None);

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo(new Number[] { 5 }));
    }

    [TestCase("1,2")]
    [TestCase("1,2,3,4")]
    public void A_continuation_has_one_id_or_three(string continuation) =>
        Assert.That(
            () => Walk(new Timeline(1), s_once).From(continuation),
            Throws.ArgumentException.With.Message.Contains("does not continue this walk").And.InnerException.Message.Contains("One id, or three"));

    [Test]
    public async Task A_gap_is_asked_for_from_the_very_first_id_on()
    {
        var timeline = new Timeline(10, 1, 2, 3);
        await Walk(timeline, s_gaps, start: 1).TakeAllAsync();

        Assert.That(timeline.Asked[0], Is.EqualTo("1.."));
    }
}
