using TwitterSdk.Core.Paging;

namespace TwitterSdk.Core.Tests.Paging;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class CountTests
{
    private sealed record User(int Id, int Followers);

    private readonly List<int?> _asked = [];

    [Test]
    public async Task Page_numbers_count_up_until_an_empty_page()
    {
        var walk = Pages(number => number is null or 1 or 2 ? [number ?? 1] : []);

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo([1, 2]));
        Assert.That(_asked, Is.EqualTo(new int?[] { null, 2, 3 }));
    }

    [Test]
    public async Task A_page_that_repeats_the_one_before_ends_and_is_not_brought_twice()
    {
        var walk = Pages(number => number is null ? [1, 2] : [3, 4]);

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo([1, 2, 3, 4]));
        Assert.That(_asked, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_repetition_is_known_by_its_keys_though_counts_change()
    {
        var requests = 0;
        var walk = Pager.PageNumber<User[], User, int>(
            (_, _) => Task.FromResult<User[]>([new(7, requests++), new(8, requests)]), page => page, user => user.Id, 1, CancellationToken.None);

        var pages = await walk.AsPages().TakeAllAsync();

        Assert.That(pages.Select(page => page.Items.Count), Is.EqualTo([2, 0]));
        Assert.That(pages[1].Response, Has.Length.EqualTo(2));
        Assert.That(pages[1].Continuation, Is.Null);
    }

    [Test]
    public async Task Offsets_grow_by_what_came()
    {
        var walk = Pager.Offset<int[], int>(
            (offset, _) =>
            {
                _asked.Add(offset);
                return Task.FromResult<int[]>(offset switch { null => [1, 1, 1], 3 => [1, 1], _ => [] });
            },
            static page => page,
            null,
            CancellationToken.None);

        Assert.That(await walk.TakeAllAsync(), Has.Count.EqualTo(5), "equal items are no repetition here");
        Assert.That(_asked, Is.EqualTo(new int?[] { null, 3, 5 }));
    }

    [Test]
    public async Task A_walk_by_numbers_goes_on_from_a_page()
    {
        var walk = Pages(number => number < 9 ? [number.Value] : []);

        Assert.That(await walk.From("7").TakeAllAsync(), Is.EqualTo([7, 8]));
    }

    private AsyncPages<int[], int> Pages(Func<int?, int[]> answer) => Pager.PageNumber<int[], int>(
        (number, _) =>
        {
            _asked.Add(number);
            return Task.FromResult(answer(number));
        },
        static page => page,
        null,
        CancellationToken.None);

    [Test]
    public async Task A_page_without_its_list_is_the_end()
    {
        var walk = Pager.PageNumber<int[]?, int>(static (number, _) => Task.FromResult<int[]?>(number is null ? [1] : null), static page => page, null, CancellationToken.None);

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo([1]));
    }
}
