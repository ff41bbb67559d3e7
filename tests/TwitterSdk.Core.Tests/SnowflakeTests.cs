namespace TwitterSdk.Core.Tests;

public sealed class SnowflakeTests
{
    [TestCase(1050118621198921728, "2018-10-10T20:19:24.0000000")]
    [TestCase(29_700_859_247, "2010-11-04T01:43:01.7380000")]
    public void An_id_knows_when_it_was_made(long id, string expected) =>
        Assert.That(Snowflake.TimeOf(id)!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(expected[..19]));

    [TestCase(29_700_859_246)]
    [TestCase(20)]
    [TestCase(0)]
    [TestCase(-1)]
    public void An_id_that_was_counted_up_knows_no_time(long id) => Assert.That(Snowflake.TimeOf(id), Is.Null);

    [FsCheck.NUnit.Property]
    public void The_smallest_id_of_a_moment_has_that_moment(uint seconds)
    {
        var time = new DateTimeOffset(2010, 11, 5, 0, 0, 0, TimeSpan.Zero).AddSeconds(seconds / 2);
        long id = Snowflake.FromTime(time);
        Assert.That(Snowflake.TimeOf(id), Is.EqualTo(time));
        Assert.That(Snowflake.TimeOf(id - 1), Is.LessThan(time));
    }

    [Test]
    public void A_moment_without_ids_is_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Snowflake.FromTime(new DateTimeOffset(2010, 1, 1, 0, 0, 0, TimeSpan.Zero)), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Snowflake.FromTime(new DateTimeOffset(2081, 1, 1, 0, 0, 0, TimeSpan.Zero)), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(Snowflake.TimeOf(long.MaxValue)!.Value.Year, Is.EqualTo(2080));
        }
    }
}
