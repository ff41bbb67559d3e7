using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

public sealed class JsonPresenceTests
{
    [Test]
    public void A_member_without_a_value_is_not_one_whose_value_is_zero()
    {
        var present = default(JsonPresence);
        long zero = present.Set<long>(0, 0);
        long none = present.Set<long>(JsonPresence.Capacity - 1, null);
        Assert.That(present.Get(0, zero), Is.Zero);
        Assert.That(present.Get(JsonPresence.Capacity - 1, none), Is.Null);
    }

    [Test]
    public void A_value_can_be_taken_back()
    {
        var present = default(JsonPresence);
        present.Set<int>(7, 5);
        Assert.That(present.Set<int>(7, null), Is.Zero);
        Assert.That(present, Is.EqualTo(default(JsonPresence)));
    }

    [Test]
    public void Records_differ_by_what_is_there_alone()
    {
        JsonPresence one = default, other = default;
        one.Set<int>(1, 0);
        other.Set<int>(2, 0);
        Assert.That(one == other, Is.False);
        Assert.That(one != default, Is.True);
        Assert.That(one.GetHashCode(), Is.Not.EqualTo(other.GetHashCode()));
    }
}
