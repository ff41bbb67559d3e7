using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Tests.Calls;

public class ChecksTests
{
    [Test]
    public void Exactly_one_alternative_passes()
    {
        var call = Call.To();
        Assert.That(() => call.RequireOne("list_id | slug + owner_id", false, true), Throws.Nothing);
    }

    [Test]
    public void No_alternative_names_the_endpoint_the_choice_and_the_cure()
    {
        var call = Call.To();
        Assert.That(
            () => call.RequireOne("list_id | slug + owner_id", false, false),
            Throws.TypeOf<ApiArgumentException>()
                .With.Message.Contains("Things.List takes exactly one of: list_id | slug + owner_id. None is given: give one, with all that '+' joins to it.")
                .And.Property(nameof(ApiArgumentException.Endpoint)).EqualTo("Things.List"));
    }

    [Test]
    public void Two_alternatives_are_named_and_one_is_to_go()
    {
        var call = Call.To();
        Assert.That(
            () => call.RequireOne("a | b | c", true, false, true),
            Throws.TypeOf<ApiArgumentException>().With.Message.Contains("Given are a and c: leave out all but one."));
    }

    [Test]
    public void At_most_one_allows_none_and_one_only()
    {
        var call = Call.To();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => call.RequireAtMostOne("a | b", false, false), Throws.Nothing);
            Assert.That(() => call.RequireAtMostOne("a | b", false, true), Throws.Nothing);
            Assert.That(() => call.RequireAtMostOne("a | b", true, true), Throws.TypeOf<ApiArgumentException>().With.Message.Contains("at most one of: a | b"));
        }
    }

    [Test]
    public void At_least_one_allows_one_and_several_only()
    {
        var call = Call.To();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => call.RequireAtLeastOne("a | b", true, true), Throws.Nothing);
            Assert.That(() => call.RequireAtLeastOne("a | b", false, false), Throws.TypeOf<ApiArgumentException>().With.Message.Contains("at least one of: a | b. None is given: give one."));
        }
    }

    [Test]
    public void All_or_none_allows_all_and_none_only()
    {
        var call = Call.To();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => call.RequireAllOrNone("lat + long", true, true), Throws.Nothing);
            Assert.That(() => call.RequireAllOrNone("lat + long", false, false), Throws.Nothing);
            Assert.That(
                () => call.RequireAllOrNone("a + b + c + d", true, false, true, false),
                Throws.TypeOf<ApiArgumentException>().With.Message.Contains(
                    "Things.List takes a + b + c + d together or not at all. Missing beside a and c: b and d. Give all or none."));
        }
    }

    [TestCase(0, 1, 200, "count is 0, but it must be 1 to 200")]
    [TestCase(201, 1, 200, "count is 201, but it must be 1 to 200")]
    [TestCase(-0.5, 0, null, "count is -0.5, but it must be at least 0")]
    [TestCase(11, null, 10, "count is 11, but it must be at most 10")]
    [TestCase(double.NaN, 0, 1, "count is NaN, but it must be 0 to 1")]
    public void A_value_outside_its_range_is_refused(double value, double? min, double? max, string message)
    {
        var call = Call.To();
        Assert.That(() => call.CheckRange("count", value, min, max), Throws.TypeOf<ApiArgumentException>().With.Message.Contains("Things.List: " + message));
    }

    [TestCase(1, 1, 200)]
    [TestCase(200, 1, 200)]
    [TestCase(null, 1, 200)]
    [TestCase(1e9, 1, null)]
    public void A_value_in_its_range_passes(double? value, double? min, double? max)
    {
        var call = Call.To();
        Assert.That(() => call.CheckRange("count", value, min, max), Throws.Nothing);
    }

    [Test]
    public void Length_counts_code_points()
    {
        var call = Call.To();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => call.CheckLength("text", "😀😀", 2, 2), Throws.Nothing);
            Assert.That(() => call.CheckLength("text", null, 1, 2), Throws.Nothing);
            Assert.That(() => call.CheckLength("text", "😀😀😀", 1, 2), Throws.TypeOf<ApiArgumentException>().With.Message.Contains("text has 3 characters, but it must have 1 to 2"));
            Assert.That(() => call.CheckLength("text", "", 1, null), Throws.TypeOf<ApiArgumentException>().With.Message.Contains("at least 1"));
        }
    }

    [Test]
    public void Counts_are_checked()
    {
        var call = Call.To();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => call.CheckCount("ids", new[] { 1, 2 }, 1, 2), Throws.Nothing);
            Assert.That(() => call.CheckCount<int>("ids", null, 1, 2), Throws.Nothing);
            Assert.That(() => call.CheckCount("ids", new[] { 1, 2, 3 }, 2, 2), Throws.TypeOf<ApiArgumentException>().With.Message.Contains("ids has 3 items, but it must have exactly 2"));
        }
    }

    [Test]
    public void Checks_can_be_turned_off()
    {
        var call = Call.To(check: false);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => call.RequireOne("a | b", true, true), Throws.Nothing);
            Assert.That(() => call.RequireAtMostOne("a | b", true, true), Throws.Nothing);
            Assert.That(() => call.RequireAtLeastOne("a | b", false, false), Throws.Nothing);
            Assert.That(() => call.RequireAllOrNone("a + b", true, false), Throws.Nothing);
            Assert.That(() => call.CheckRange("n", 5, 0, 1), Throws.Nothing);
            Assert.That(() => call.CheckLength("n", "abc", 0, 1), Throws.Nothing);
            Assert.That(() => call.CheckCount("n", new[] { 1, 2 }, 0, 1), Throws.Nothing);
        }
    }
}
