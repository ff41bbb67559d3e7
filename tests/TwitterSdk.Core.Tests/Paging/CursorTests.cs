using TwitterSdk.Core.Paging;

namespace TwitterSdk.Core.Tests.Paging;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class CursorTests
{
    private sealed record Answer(int[]? Users, long? NextCursor);

    private readonly List<long?> _asked = [];

    [TestCase(0L)]
    [TestCase(null)]
    public async Task A_walk_ends_at_zero_or_absence(long? last)
    {
        var walk = Walk(cursor => cursor switch
        {
            null => new([1, 2], 77),
            77 => new([3], -12),
            _ => new([4], last),
        });

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo([1, 2, 3, 4]));
        Assert.That(_asked, Is.EqualTo(new long?[] { null, 77, -12 }));
    }

    [Test]
    public async Task The_first_cursor_is_the_one_of_the_request()
    {
        await Walk(_ => new([1], 0), start: -1).TakeAllAsync();

        Assert.That(_asked, Is.EqualTo(new long?[] { -1 }));
    }

    [Test]
    public async Task Only_the_last_page_has_no_continuation()
    {
        var pages = await Walk(cursor => cursor is null ? new([1], 5) : new([2], 0)).AsPages().TakeAllAsync();

        Assert.That(pages.Select(page => page.Continuation), Is.EqualTo(new[] { "5", null }));
        Assert.That(pages[1].Response.NextCursor, Is.Zero);
    }

    [Test]
    public async Task The_answers_alone_come_as_they_came()
    {
        var answers = await Walk(cursor => cursor is null ? new([1], 5) : new([2], 0)).AsAnswers().TakeAllAsync();

        Assert.That(answers.Select(answer => answer.NextCursor), Is.EqualTo(new long?[] { 5, 0 }));
    }

    [TestCase("")]
    [TestCase("five")]
    public void A_text_that_continues_nothing_is_refused(string continuation) =>
        Assert.That(() => Walk(_ => new([1], 0)).From(continuation), Throws.ArgumentException);

    [Test]
    public void A_continuation_that_is_none_is_named() =>
        Assert.That(() => Walk(_ => new([1], 0)).From("five"), Throws.ArgumentException.With.Message.Contains("'five' does not continue this walk"));

    [Test]
    public async Task A_page_without_its_list_is_walked_over()
    {
        var walk = Walk(cursor => cursor is null ? new(null, 5) : new([2], 0));

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo([2]));
    }

    [Test]
    public void A_cursor_that_leads_to_itself_throws_instead_of_looping()
    {
        var walk = Walk(_ => new([1], 5));

        Assert.That(async () => await walk.TakeAllAsync(), Throws.TypeOf<PagingException>().With.Message.Contains("'5'"));
        Assert.That(_asked, Has.Count.EqualTo(2));
    }

    [TestCase(2)]
    [TestCase(3)]
    [TestCase(7)]
    public void Cursors_that_lead_in_a_circle_throw_instead_of_looping(int around)
    {
        var walk = Walk(cursor => new([1], (cursor ?? 0) < 5 ? (cursor ?? 0) + 1 : 5 + ((cursor!.Value - 4) % around)));

        Assert.That(async () => await walk.TakeAllAsync(atMost: 50), Throws.TypeOf<PagingException>().With.Message.Contains("in a circle"));
        Assert.That(_asked, Has.Count.LessThan(30));
    }

    [Test]
    public void A_circle_that_comes_back_to_where_a_walk_went_on_from_is_found_at_once()
    {
        var walk = Walk(cursor => new([1], cursor == 7 ? 8 : 7));

        Assert.That(async () => await walk.From("7").TakeAllAsync(), Throws.TypeOf<PagingException>());
        Assert.That(_asked, Is.EqualTo(new long?[] { 7, 8 }));
    }

    [Test]
    public async Task A_walk_of_thousands_of_pages_is_no_circle()
    {
        var walk = Walk(cursor => new([1], (cursor ?? 0) < 5000 ? (cursor ?? 0) + 1 : 0));

        Assert.That(await walk.TakeAllAsync(atMost: 10_000), Has.Count.EqualTo(5001));
    }

    [Test]
    public async Task A_walk_goes_on_from_a_negative_cursor_too()
    {
        var walk = Walk(cursor => cursor == -9 ? new([1], 0) : throw new InvalidOperationException());

        Assert.That(await walk.From("-9").TakeAllAsync(), Is.EqualTo([1]));
    }

    [TestCase("abc")]
    [TestCase("")]
    [TestCase("99999999999999999999")]
    public void What_is_no_continuation_is_refused_at_once(string continuation)
    {
        var walk = Walk(_ => new([1], 0));

        Assert.That(() => walk.From(continuation), Throws.InstanceOf<ArgumentException>());
    }

    private AsyncPages<Answer, int> Walk(Func<long?, Answer> answer, long? start = null) => Pager.Cursor<Answer, int>(
        (cursor, _) =>
        {
            _asked.Add(cursor);
            return Task.FromResult(answer(cursor));
        },
        static page => page.Users,
        static page => page.NextCursor,
        start,
        CancellationToken.None);
}
