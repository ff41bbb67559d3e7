using TwitterSdk.Core.Paging;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Paging;

/// <summary>What is true of every style, shown on one.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class WalkTests
{
    private readonly List<string?> _asked = [];
    private Func<string?, CancellationToken, Task<Answer>> _answer = (token, _) =>
        Task.FromResult<Answer>(token switch { null => new([1, 2], "b"), "b" => new([3, 4], "c"), _ => new([5], null) });

    private sealed record Answer(int[] Items, string? Next);

    [Test]
    public async Task Nothing_is_fetched_before_it_is_asked_for()
    {
        await using var items = Walk().GetAsyncEnumerator();
        Assert.That(_asked, Is.Empty);
        await items.MoveNextAsync();
        await items.MoveNextAsync();
        Assert.That(_asked, Has.Count.EqualTo(1), "both items of the first page are taken, and the second page is not asked for");
        await items.MoveNextAsync();
        Assert.That(_asked, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Each_enumeration_starts_anew()
    {
        var walk = Walk();
        var pages = walk.AsPages();

        Assert.That(await walk.TakeAllAsync(atMost: 3), Is.EqualTo([1, 2, 3]));
        Assert.That(await walk.TakeAllAsync(), Is.EqualTo([1, 2, 3, 4, 5]));
        Assert.That(await pages.TakeAllAsync(), Has.Count.EqualTo(3));
        Assert.That(await pages.TakeAllAsync(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task An_error_is_thrown_where_it_happens_and_a_later_walk_goes_on_behind_the_last_page()
    {
        var good = _answer;
        _answer = (token, cancel) => token == "b" ? throw new HttpRequestException("429") : good(token, cancel);
        var walk = Walk();
        List<int> taken = [];
        string? last = null;

        Assert.That(
            async () =>
            {
                await foreach (var page in walk.AsPages())
                {
                    taken.AddRange(page.Items);
                    last = page.Continuation;
                }
            },
            Throws.TypeOf<HttpRequestException>());
        Assert.That(taken, Is.EqualTo([1, 2]));

        _answer = good;
        taken.AddRange(await walk.From(last!).TakeAllAsync());
        Assert.That(taken, Is.EqualTo([1, 2, 3, 4, 5]));
    }

    [Test]
    public async Task Every_page_resumes_exactly()
    {
        var walk = Walk();
        var pages = await walk.AsPages().TakeAllAsync();

        Assert.That(await walk.From(pages[0].Continuation!).TakeAllAsync(), Is.EqualTo([3, 4, 5]));
        Assert.That(await walk.From(pages[1].Continuation!).TakeAllAsync(), Is.EqualTo([5]));
        Assert.That(pages[2].Continuation, Is.Null);
    }

    [TestCase("method")]
    [TestCase("pages")]
    [TestCase("enumerator")]
    public async Task Each_of_the_three_tokens_cancels_the_call_in_flight(string which)
    {
        using var method = new CancellationTokenSource();
        using var own = new CancellationTokenSource();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _answer = async (_, cancel) =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            throw new InvalidOperationException();
        };

        var pages = Walk(method.Token).AsPages(which == "enumerator" ? default : own.Token);
        await using var walk = pages.GetAsyncEnumerator(which == "enumerator" ? own.Token : default);
        var next = walk.MoveNextAsync().AsTask();
        await arrived.Task.WaitAsync(Eventually.Patience);
        await (which == "method" ? method : own).CancelAsync();

        Assert.That(async () => await next, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task A_cancelled_walk_asks_for_nothing_more()
    {
        using var cancel = new CancellationTokenSource();
        await using var pages = Walk(cancel.Token).AsPages().GetAsyncEnumerator();
        await pages.MoveNextAsync();

        await cancel.CancelAsync();

        Assert.That(async () => await pages.MoveNextAsync(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(_asked, Has.Count.EqualTo(1));
    }

    private AsyncPages<Answer, int> Walk(CancellationToken cancellationToken = default) => Pager.Token<Answer, int>(
        (token, cancel) =>
        {
            _asked.Add(token);
            return _answer(token, cancel);
        },
        static page => page.Items,
        static page => page.Next,
        null,
        cancellationToken);
}
