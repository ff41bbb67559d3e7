using System.Net;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Streaming;

/// <summary>Refusals that the program itself can cure.</summary>
public sealed class StreamCureTests
{
    private readonly List<HttpStatusCode> _asked = [];
    private readonly List<TimeSpan> _delays = [];

    [TestCase(429)]
    [TestCase(409)]
    public async Task A_cured_refusal_costs_no_pause_and_does_not_end_the_stream(int status)
    {
        ApiStream<Post> stream = Over(cures: true, () => TestApi.Status(status), () => Streams.Text(Posts.Lines(1)));
        Assert.That(await stream.ReadAsync(1), Is.EqualTo(new[] { 1 }));
        Assert.That((_asked.Single(), _delays[0]), Is.EqualTo(((HttpStatusCode)status, TimeSpan.Zero)));
    }

    [Test]
    public void A_refusal_that_is_not_cured_goes_its_usual_way()
    {
        ApiStream<Post> stream = Over(cures: false, () => TestApi.Status(409));
        Assert.That(() => stream.ReadAsync(), Throws.InstanceOf<ApiException>());
        Assert.That(_asked, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_cure_that_does_not_help_is_not_tried_twice_in_a_row()
    {
        ApiStream<Post> stream = Over(cures: true, () => TestApi.Status(409));
        Assert.That(() => stream.ReadAsync(), Throws.InstanceOf<ApiException>());
        Assert.That((_asked.Count, _delays.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task After_a_connection_it_is_tried_anew()
    {
        ApiStream<Post> stream = Over(cures: true, () => TestApi.Status(409), () => Streams.Text(Posts.Lines(1)), () => TestApi.Status(409), () => Streams.Text(Posts.Lines(2)));
        Assert.That(await stream.ReadAsync(2), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(_asked, Has.Count.EqualTo(2));
    }

    [Test]
    public void Nothing_is_cured_when_nothing_may_be_tried_again()
    {
        ApiStream<Post> stream = Over(cures: true, () => TestApi.Status(429)).With(Streams.Once);
        Assert.That(() => stream.ReadAsync(), Throws.InstanceOf<ApiException>());
        Assert.That(_asked, Is.Empty);
    }

    private ApiStream<Post> Over(bool cures, params Func<HttpResponseMessage>[] connections)
    {
        _asked.Clear();
        _delays.Clear();
        return Posts.Over(new FakeClock(), connections).With(options => options with
        {
            Cure = (refusal, _) =>
            {
                _asked.Add(refusal.Status);
                return Task.FromResult(cures);
            },
            OnEvent = happened =>
            {
                if (happened is StreamReconnecting again)
                    _delays.Add(again.Delay);
            },
        });
    }
}
