using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Tests.Calls;

public class ListTests
{
    [TestCase(ListFormat.Comma, "?l=a%20b%2Cc")]
    [TestCase(ListFormat.Repeated, "?l=a%20b&l=c")]
    [TestCase(ListFormat.Json, "?l=%5B%22a%20b%22%2C%22c%22%5D")]
    public void Texts_travel_in_each_format(ListFormat format, string query) =>
        Assert.That(Call.QueryOf(call => call.AddList(ParameterLocation.Query, "l"u8, ["a b", "c"], format)), Is.EqualTo(query));

    [TestCase(ListFormat.Comma, "?l=1%2C-2")]
    [TestCase(ListFormat.Repeated, "?l=1&l=-2")]
    [TestCase(ListFormat.Json, "?l=%5B1%2C-2%5D")]
    public void Numbers_travel_in_each_format(ListFormat format, string query) =>
        Assert.That(Call.QueryOf(call => call.AddList(ParameterLocation.Query, "l"u8, [1L, -2L], format)), Is.EqualTo(query));

    [TestCase(ListFormat.Comma, "?l=a%2Cb%22")]
    [TestCase(ListFormat.Repeated, "?l=a&l=b%22")]
    [TestCase(ListFormat.Json, "?l=%5B%22a%22%2C%22b%5C%22%22%5D")]
    public void Enums_and_ids_travel_in_each_format(ListFormat format, string query) =>
        Assert.That(Call.QueryOf(call => call.AddList(ParameterLocation.Query, "l"u8, [new Word("a"), new Word("b\"")], format)), Is.EqualTo(query));

    [Test]
    public void Doubles_in_a_list_have_no_exponent() =>
        Assert.That(Call.QueryOf(call => call.AddList(ParameterLocation.Query, "l"u8, [1e-7, 2.5])), Is.EqualTo("?l=0.0000001%2C2.5"));

    [Test]
    public void A_list_keeps_its_empty_items() =>
        Assert.That(Call.QueryOf(call => call.AddList(ParameterLocation.Query, "l"u8, ["", "", "a", ""])), Is.EqualTo("?l=%2C%2Ca%2C"));

    [TestCase(ListFormat.Comma)]
    [TestCase(ListFormat.Repeated)]
    [TestCase(ListFormat.Json)]
    public void An_empty_list_is_left_out(ListFormat format)
    {
        var query = Call.QueryOf(call =>
        {
            call.AddList(ParameterLocation.Query, "a"u8, Array.Empty<string>(), format);
            call.AddList(ParameterLocation.Query, "b"u8, Array.Empty<long>(), format);
            call.AddList(ParameterLocation.Query, "c"u8, (IReadOnlyList<string>?)null, format);
            call.AddList(ParameterLocation.Query, "d"u8, (IReadOnlyList<Word>?)null, format);
        });
        Assert.That(query, Is.Empty);
    }

    [Test]
    public void Long_items_of_a_list_fit()
    {
        var large = new string('x', 3000);
        Assert.That(Call.QueryOf(call => call.AddList(ParameterLocation.Query, "l"u8, [new Word(large), new Word("y")])), Is.EqualTo($"?l={large}%2Cy"));
    }

    [Test]
    public void A_bad_item_is_refused_and_the_next_list_is_not_disturbed()
    {
        var call = Call.To();
        Assert.That(() => call.AddList(ParameterLocation.Query, "l"u8, [1.5, double.NaN]), Throws.TypeOf<ApiArgumentException>());
        Assert.That(Call.QueryOf(next => next.AddList(ParameterLocation.Query, "l"u8, [1, 2], ListFormat.Json)), Is.EqualTo("?l=%5B1%2C2%5D"));
    }
}
