using FsCheck;
using FsCheck.Fluent;
using TwitterSdk.Core.Paging;

namespace TwitterSdk.Core.Tests.Paging;

public class MaxIdTests
{
    [Test]
    public async Task A_walk_goes_back_below_the_lowest_id_until_an_empty_page()
    {
        var timeline = new Timeline(2, 10, 20, 30, 40, 50);

        Assert.That(await Walk(timeline).TakeAllAsync(), Is.EqualTo(new Number[] { 50, 40, 30, 20, 10 }));
        Assert.That(timeline.Asked, Is.EqualTo(["..", "..39", "..19", "..9"]));
    }

    [Test]
    public async Task The_lowest_id_counts_and_not_the_last()
    {
        List<long?> asked = [];
        var walk = Pager.MaxId<Number[], Number, Number>(
            (max, _) =>
            {
                asked.Add(max?.Value);
                return Task.FromResult<Number[]>(asked.Count == 1 ? [50, 20, 40] : []);
            },
            static page => page,
            static item => item,
            null,
            CancellationToken.None);

        await walk.TakeAllAsync();

        Assert.That(asked, Is.EqualTo(new long?[] { null, 19 }));
    }

    [Test]
    public async Task A_short_page_is_not_the_end()
    {
        // Filters apply after counting, so a page may hold fewer than were asked for.
        var timeline = new Timeline(1, 1000, 2000, 3000);

        Assert.That(await Walk(timeline).TakeAllAsync(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_server_that_repeats_its_page_for_ever_ends_the_walk()
    {
        var requests = 0;
        var walk = Pager.MaxId<Number[], Number, Number>(
            (_, _) => Task.FromResult<Number[]>(requests++ < 100 ? [30, 20, 10] : throw new InvalidOperationException("looping")),
            static page => page,
            static item => item,
            null,
            CancellationToken.None);

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo(new Number[] { 30, 20, 10 }));
        Assert.That(requests, Is.EqualTo(2));
    }

    [Test]
    public async Task What_overlaps_with_the_page_before_is_not_brought_twice()
    {
        var requests = 0;
        var walk = Pager.MaxId<Number[], Number, Number>(
            (_, _) => Task.FromResult<Number[]>(requests++ switch { 0 => [30, 20], 1 => [20, 15, 10], _ => [] }),
            static page => page,
            static item => item,
            null,
            CancellationToken.None);

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo(new Number[] { 30, 20, 15, 10 }));
    }

    [Test]
    public async Task The_empty_page_that_ends_is_the_last_page_and_has_no_continuation()
    {
        var pages = await Walk(new Timeline(2, 10, 20)).AsPages().TakeAllAsync();

        Assert.That(pages.Select(page => (page.Items.Count, page.Continuation)), Is.EqualTo(new (int, string?)[] { (2, "9"), (0, null) }));
    }

    [Test]
    public async Task The_first_page_ends_at_the_id_of_the_request()
    {
        Assert.That(await Walk(new Timeline(2, 10, 20, 30), start: 20).TakeAllAsync(), Is.EqualTo(new Number[] { 20, 10 }));
    }

    [Test]
    public async Task Nothing_is_asked_for_below_the_lowest_possible_id()
    {
        var timeline = new Timeline(2, 1, 2);

        await Walk(timeline).TakeAllAsync();

        Assert.That(timeline.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public void Every_item_comes_once_and_in_order_also_when_the_walk_is_taken_in_two_parts() => Prop.ForAll<PositiveInt, PositiveInt[], NonNegativeInt>(
        (pageSize, ids, stopAfter) =>
        {
            var all = ids.Select(id => (long)id.Get).Distinct().OrderDescending().ToArray();
            var walk = Walk(new Timeline(pageSize.Get, all));
            List<long> taken = [];
            string? continuation = null;
            foreach (var page in walk.AsPages().ToBlockingEnumerable().Take((stopAfter.Get % 5) + 1))
            {
                taken.AddRange(page.Values());
                continuation = page.Continuation;
            }

            if (continuation is not null)
                taken.AddRange(walk.From(continuation).ToBlockingEnumerable().Select(item => item.Value));
            return taken.SequenceEqual(all);
        }).QuickCheckThrowOnFailure();

    private static AsyncPages<Number[], Number> Walk(Timeline timeline, Number? start = null) => Pager.MaxId<Number[], Number, Number>(
        timeline.FetchAsync, static page => page, static item => item, start, CancellationToken.None);

    [Test]
    public async Task A_page_without_its_list_is_the_end()
    {
        var walk = Pager.MaxId<Number[]?, Number, Number>(
            static (max, _) => Task.FromResult<Number[]?>(max is null ? [5] : null), static page => page, static item => item, null, CancellationToken.None);

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo(new Number[] { 5 }));
    }
}
