using FsCheck;
using FsCheck.Fluent;
using TwitterSdk.Core.Media;

namespace TwitterSdk.Core.Tests.Media;

public class ChunkPlanTests
{
    private const int FiveMegabytes = 5 * 1024 * 1024;

    [Test]
    public void Chunks_cover_the_whole_once_and_stay_within_the_limits() => Prop.ForAll(
        Gen.Choose(1, int.MaxValue).Select(total => total * 2L).ToArbitrary(),
        Gen.Choose(1, FiveMegabytes).ToArbitrary(),
        Gen.Choose(1, 1000).ToArbitrary(),
        (total, wanted, maxChunks) =>
        {
            if (total > (long)FiveMegabytes * maxChunks)
                return IsRefused(() => ChunkPlan.Create(total, wanted, FiveMegabytes, maxChunks));

            var plan = ChunkPlan.Create(total, wanted, FiveMegabytes, maxChunks);
            var end = 0L;
            for (var i = 0; i < plan.Count; i++)
            {
                var chunk = plan[i];
                if (chunk.Index != i || chunk.Offset != end || chunk.Length is < 1 or > FiveMegabytes)
                    return false;
                end += chunk.Length;
            }

            return end == total && plan.Count <= maxChunks && plan.ChunkBytes >= wanted;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_wanted_size_is_kept_where_it_makes_few_enough_chunks() => Prop.ForAll<PositiveInt, PositiveInt>(
        (total, wanted) =>
        {
            var plan = ChunkPlan.Create(total.Get, wanted.Get, FiveMegabytes, FiveMegabytes);
            return plan.ChunkBytes == wanted.Get;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void A_thousandth_of_the_whole_is_the_least()
    {
        var plan = ChunkPlan.Create(5_000_001, 1, FiveMegabytes, 1000);

        Assert.That((plan.ChunkBytes, plan.Count), Is.EqualTo((5001, 1000)));
    }

    [Test]
    public void There_is_no_chunk_beyond_the_last()
    {
        var plan = ChunkPlan.Create(10, 4, FiveMegabytes, 1000);

        Assert.That(plan.Count, Is.EqualTo(3));
        Assert.That(() => plan[3], Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void There_is_no_chunk_before_the_first() =>
        Assert.That(() => ChunkPlan.Create(10, 4, FiveMegabytes, 1000)[-1], Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(0, 4)]
    [TestCase(-1, 4)]
    [TestCase(10, 0)]
    [TestCase(10, -4)]
    public void Nothing_is_cut_of_nothing_nor_into_nothing(long total, int wanted) =>
        Assert.That(() => ChunkPlan.Create(total, wanted, FiveMegabytes, 1000), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void What_just_fits_is_cut_and_a_byte_more_is_refused_with_both_numbers()
    {
        var plan = ChunkPlan.Create(40, 1, 4, 10);

        Assert.That((plan.ChunkBytes, plan.Count), Is.EqualTo((4, 10)));
        Assert.That(() => ChunkPlan.Create(41, 1, 4, 10), Throws.TypeOf<MediaSizeException>().With.Message.Contains("41 bytes").And.Message.Contains("at most 40"));
    }

    [Test]
    public void A_whole_that_divides_evenly_is_cut_evenly()
    {
        var plan = ChunkPlan.Create(5_000_000, 1, FiveMegabytes, 1000);

        Assert.That((plan.ChunkBytes, plan.Count), Is.EqualTo((5000, 1000)));
    }

    private static bool IsRefused(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (MediaSizeException)
        {
            return true;
        }
    }
}
