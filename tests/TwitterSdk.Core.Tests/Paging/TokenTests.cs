using TwitterSdk.Core.Paging;

namespace TwitterSdk.Core.Tests.Paging;

public class TokenTests
{
    private sealed record Answer(int[] Items, string? Next);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("0")]
    public async Task A_walk_ends_at_absence_emptiness_or_zero(string? last)
    {
        var walk = Walk(token => token is null ? new([1], "a") : new([2], last));

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo([1, 2]));
    }

    [Test]
    public async Task Empty_pages_with_a_continuation_are_walked_over()
    {
        var walk = Walk(token => token switch
        {
            null => new([], "a"),
            "a" => new([], "b"),
            "b" => new([7], "c"),
            _ => new([], null),
        });

        Assert.That(await walk.TakeAllAsync(), Is.EqualTo([7]));
        Assert.That((await walk.AsPages().TakeAllAsync()).Select(page => page.Continuation), Is.EqualTo(new[] { "a", "b", "c", null }));
    }

    [Test]
    public async Task A_walk_goes_on_from_an_opaque_text()
    {
        var walk = Walk(token => token == "b,:/=" ? new([3], null) : throw new InvalidOperationException());

        Assert.That(await walk.From("b,:/=").TakeAllAsync(), Is.EqualTo([3]));
    }

    private static AsyncPages<Answer, int> Walk(Func<string?, Answer> answer) => Pager.Token<Answer, int>(
        (token, _) => Task.FromResult(answer(token)), static page => page.Items, static page => page.Next, null, CancellationToken.None);
}
