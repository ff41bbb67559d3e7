using TwitterSdk.Core.Paging;

namespace TwitterSdk.Core.Tests.Paging;

public class PositionAndLinkTests
{
    private sealed record Collection(int[] Entries, long? MinPosition, bool WasTruncated);

    private sealed record Linked(int[] Items, string? Next);

    [Test]
    public async Task A_position_walk_ends_when_nothing_was_cut_off()
    {
        List<long?> asked = [];
        var walk = Pager.Position<Collection, int>(
            (position, _) =>
            {
                asked.Add(position);
                return Task.FromResult<Collection>(position is null ? new([1], 40, true) : new([2], 30, false));
            },
            static page => page.Entries,
            static page => page.MinPosition,
            static page => page.WasTruncated,
            null,
            CancellationToken.None);

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo([1, 2]));
        Assert.That(asked, Is.EqualTo(new long?[] { null, 40 }));
    }

    [TestCase(null)]
    [TestCase("")]
    public async Task A_link_walk_ends_without_a_link(string? last)
    {
        var walk = Links(address => address is null ? new([1], "https://example.org/2") : new([2], last));

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo([1, 2]));
    }

    [Test]
    public async Task A_link_walk_ends_at_an_empty_page_that_still_links()
    {
        var walk = Links(address => address is null ? new([1], "https://example.org/2") : new([], "https://example.org/3"));

        Assert.That((await walk.AsPages().TakeAllAsync()).Select(page => page.Continuation), Is.EqualTo(new[] { "https://example.org/2", null }));
    }

    private static AsyncPages<Linked, int> Links(Func<string?, Linked> answer) => Pager.Link<Linked, int>(
        (address, _) => Task.FromResult(answer(address)), static page => page.Items, static page => page.Next, CancellationToken.None);
}
