using TwitterSdk.Core.Batching;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Batching;

/// <summary>Many who ask for one thing each, and the few requests that it takes.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BatchedLookupTests
{
    private readonly FakeClock _clock = new();
    private readonly List<IReadOnlyList<int>> _asked = [];
    private Func<CancellationToken, Task> _server = static _ => Task.CompletedTask;

    [Test]
    public async Task Who_asks_at_about_the_same_time_shares_a_request()
    {
        BatchedLookup<int, string> lookup = Create();
        Task<string?> one = lookup.GetAsync(1), two = lookup.GetAsync(2), again = lookup.GetAsync(1), missing = lookup.GetAsync(-1);
        Assert.That(_asked, Is.Empty);
        _clock.Advance(TimeSpan.FromMilliseconds(20));
        Assert.That(await Task.WhenAll(one, two, again, missing), Is.EqualTo(new[] { "1", "2", "1", null }));
        Assert.That(_asked, Is.EqualTo(new[] { new[] { 1, 2, -1 } }));

        Task<string?> later = lookup.GetAsync(1);
        _clock.Advance(TimeSpan.FromMilliseconds(20));
        Assert.That(await later, Is.EqualTo("1"));
        Assert.That(_asked, Has.Count.EqualTo(2), "nothing is kept");
    }

    [Test]
    public async Task A_full_request_does_not_wait_and_any_number_takes_as_few_as_can_be()
    {
        BatchedLookup<int, string> lookup = Create(new() { Size = 3, TimeProvider = _clock, Wait = TimeSpan.FromSeconds(1) });
        Task<IReadOnlyDictionary<int, string>> many = lookup.GetManyAsync([1, 2, 3, 3, 4, 5, 6, 7, -7]);
        Assert.That(_asked, Is.EqualTo(new[] { new[] { 1, 2, 3 }, [4, 5, 6] }));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await many).Keys, Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 7 }));
        Assert.That(_asked, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task What_goes_wrong_is_told_to_all_who_wait_and_to_nobody_after_them()
    {
        BatchedLookup<int, string> lookup = Create();
        _server = static _ => throw new FormatException("oh");
        Task<string?> one = lookup.GetAsync(1), two = lookup.GetAsync(2);
        _clock.Advance(TimeSpan.FromMilliseconds(20));
        Assert.That(async () => await one, Throws.TypeOf<FormatException>());
        Assert.That(async () => await two, Throws.TypeOf<FormatException>());

        _server = static _ => Task.CompletedTask;
        Task<string?> next = lookup.GetAsync(1);
        _clock.Advance(TimeSpan.FromMilliseconds(20));
        Assert.That(await next, Is.EqualTo("1"));
    }

    [Test]
    public async Task Who_no_longer_waits_stops_the_request_only_when_nobody_else_does()
    {
        var answering = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        CancellationToken seen = default;
        _server = cancellationToken =>
        {
            seen = cancellationToken;
            return answering.Task.WaitAsync(cancellationToken);
        };
        BatchedLookup<int, string> lookup = Create();
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        Task<string?> one = lookup.GetAsync(1, first.Token), two = lookup.GetAsync(2, second.Token);
        _clock.Advance(TimeSpan.FromMilliseconds(20));
        await Eventually.TrueAsync(() => seen.CanBeCanceled);

        await first.CancelAsync();
        Assert.That(async () => await one, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(seen.IsCancellationRequested, Is.False);
        await second.CancelAsync();
        Assert.That(async () => await two, Throws.InstanceOf<OperationCanceledException>());
        await Eventually.TrueAsync(() => seen.IsCancellationRequested);
    }

    [Test]
    public async Task What_nobody_waits_for_any_more_is_never_asked_and_takes_nobody_along()
    {
        BatchedLookup<int, string> lookup = Create();
        using var cancelling = new CancellationTokenSource();
        Task<string?> gone = lookup.GetAsync(1, cancelling.Token);
        await cancelling.CancelAsync();
        Assert.That(async () => await gone, Throws.InstanceOf<OperationCanceledException>());
        await Eventually.TrueAsync(() => _clock.PendingTimers == 0);

        Task<string?> next = lookup.GetAsync(2);
        _clock.Advance(TimeSpan.FromMilliseconds(20));
        Assert.That(await next, Is.EqualTo("2"));
        Assert.That(_asked, Is.EqualTo(new[] { new[] { 2 } }));
    }

    [Test]
    public async Task Keys_that_are_the_same_to_the_vendor_are_asked_for_once()
    {
        var asked = new List<string>();
        var lookup = new BatchedLookup<string, string>(
            (keys, _) =>
            {
                asked.AddRange(keys);
                return Task.FromResult<IReadOnlyList<string>>(["ada"]);
            },
            static item => item,
            new() { TimeProvider = _clock },
            StringComparer.OrdinalIgnoreCase);
        Task<string?> one = lookup.GetAsync("Ada"), two = lookup.GetAsync("ADA");
        _clock.Advance(TimeSpan.FromMilliseconds(20));
        Assert.That(await Task.WhenAll(one, two), Is.EqualTo(new[] { "ada", "ada" }));
        Assert.That(asked, Is.EqualTo(new[] { "Ada" }));
    }

    [TestCase(0, 0)]
    [TestCase(1, -1)]
    public void What_cannot_be_is_refused(int size, int wait) =>
        Assert.That(() => Create(new() { Size = size, Wait = TimeSpan.FromSeconds(wait) }), Throws.TypeOf<ArgumentOutOfRangeException>());

    private BatchedLookup<int, string> Create(BatchedLookupOptions? options = null) => new(
        async (keys, cancellationToken) =>
        {
            _asked.Add(keys);
            await _server(cancellationToken);
            return [.. keys.Where(static key => key > 0).Select(static key => $"{key}")];
        },
        int.Parse,
        options ?? new() { TimeProvider = _clock });
}
