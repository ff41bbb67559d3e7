using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Tests.RateLimits;

public sealed class RateLimitBucketTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_reset = s_now + TimeSpan.FromMinutes(15);
    private static readonly DateTimeOffset s_opens = s_reset + TimeSpan.FromSeconds(1);

    [Test]
    public void Everybody_may_pass_while_nothing_is_known()
    {
        var bucket = new RateLimitBucket();
        for (int i = 0; i < 1000; i++)
            Assert.That(bucket.Enter(s_now).Admitted);
    }

    [Test]
    public void Calls_on_their_way_take_the_room_that_the_headers_told()
    {
        RateLimitBucket bucket = Told(remaining: 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bucket.Enter(s_now).Admitted);
            Assert.That(bucket.Enter(s_now).Admitted);
            RateLimitEntry third = bucket.Enter(s_now);
            Assert.That(third.Admitted, Is.False);
            Assert.That(third.Opens, Is.EqualTo(s_opens));
        }
    }

    [Test]
    public void A_call_that_failed_on_its_way_gives_its_place_back()
    {
        RateLimitBucket bucket = Told(remaining: 1);
        bucket.Enter(s_now);
        RateLimitEntry waiting = bucket.Enter(s_now);
        bucket.Leave(counted: false);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(waiting.Changed!.IsCompleted, Is.True, "whoever waits is told");
            Assert.That(bucket.Enter(s_now).Admitted);
        }
    }

    [Test]
    public void Answers_that_overtake_each_other_do_not_make_room()
    {
        var bucket = new RateLimitBucket();
        bucket.Enter(s_now);
        bucket.Enter(s_now);
        bucket.Observe(new RateLimitWindow(15, 0, s_reset), leaving: true);
        bucket.Observe(new RateLimitWindow(15, 1, s_reset), leaving: true);
        Assert.That(bucket.Enter(s_now).Admitted, Is.False);
    }

    [Test]
    public void An_answer_of_an_older_window_tells_nothing()
    {
        RateLimitBucket bucket = Told(remaining: 0);
        bucket.Enter(s_now);
        bucket.Observe(new RateLimitWindow(15, 9, s_reset - TimeSpan.FromMinutes(15)), leaving: false);
        Assert.That(bucket.Enter(s_now).Opens, Is.EqualTo(s_opens));
    }

    [Test]
    public void A_second_after_the_end_as_many_may_pass_as_fit_into_a_window()
    {
        RateLimitBucket bucket = Told(remaining: 0, limit: 3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bucket.Enter(s_reset).Admitted, Is.False);
            for (int i = 0; i < 3; i++)
                Assert.That(bucket.Enter(s_opens).Admitted);
            RateLimitEntry fourth = bucket.Enter(s_opens);
            Assert.That(fourth.Admitted, Is.False);
            Assert.That(fourth.Opens, Is.Null, "nobody told when the new window ends; the answers will");
            bucket.Observe(new RateLimitWindow(3, 2, s_reset + TimeSpan.FromMinutes(15)), leaving: true);
            Assert.That(fourth.Changed!.IsCompleted, Is.True);
            Assert.That(bucket.Enter(s_opens).Opens, Is.EqualTo(s_opens + TimeSpan.FromMinutes(15)));
        }
    }

    [Test]
    public void A_new_window_of_which_no_answer_tells_ends_in_knowing_nothing()
    {
        RateLimitBucket bucket = Told(remaining: 0, limit: 2);
        for (int i = 0; i < 2; i++)
            Assert.That(bucket.Enter(s_opens).Admitted);
        bucket.Leave(counted: true);
        bucket.Leave(counted: true);
        Assert.That(bucket.Enter(s_opens).Admitted);
    }

    [Test]
    public void After_a_refusal_that_told_nothing_one_goes_ahead_to_see()
    {
        var bucket = new RateLimitBucket();
        bucket.Enter(s_now);
        DateTimeOffset opens = bucket.Refuse(s_now, window: null, retryAfter: null, onItsWay: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(opens, Is.EqualTo(s_now + TimeSpan.FromSeconds(61)));
            Assert.That(bucket.Enter(s_now).Opens, Is.EqualTo(opens));
            Assert.That(bucket.Enter(opens).Admitted, Is.True);
            RateLimitEntry second = bucket.Enter(opens);
            Assert.That(second.Admitted, Is.False);
            bucket.Leave(counted: true);
            Assert.That(second.Changed!.IsCompleted, Is.True);
            Assert.That(bucket.Enter(opens).Admitted, Is.True);
            Assert.That(bucket.Enter(opens).Admitted, Is.True);
        }
    }

    [Test]
    public void Blind_waits_double_up_to_a_quarter_of_an_hour_and_refusals_at_the_same_time_count_once()
    {
        var bucket = new RateLimitBucket();
        DateTimeOffset now = s_now;
        List<double> waits = [];
        for (int i = 0; i < 6; i++)
        {
            DateTimeOffset opens = bucket.Refuse(now, null, null, onItsWay: false);
            Assert.That(bucket.Refuse(now, null, null, onItsWay: false), Is.EqualTo(opens));
            waits.Add((opens - now).TotalSeconds - 1);
            now = opens;
        }

        Assert.That(waits, Is.EqualTo(new[] { 60d, 120, 240, 480, 900, 900 }));
    }

    [Test]
    public void Windows_of_callers_that_went_away_are_forgotten()
    {
        var tracker = new RateLimitTracker();
        for (int i = 0; i < 20_000; i++)
            tracker.Find(Http.TestApi.Read, new Core.Auth.BearerCredentials($"token-{i}"), Core.Auth.AuthScheme.App, s_now);
        Assert.That(tracker.Count, Is.LessThan(10_000));
    }

    private static RateLimitBucket Told(int remaining, int limit = 15)
    {
        var bucket = new RateLimitBucket();
        bucket.Enter(s_now);
        bucket.Observe(new RateLimitWindow(limit, remaining, s_reset), leaving: true);
        return bucket;
    }
}
