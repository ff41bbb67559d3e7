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
