using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>Objects that come again and again are read once.</summary>
public sealed class JsonSharedTests
{
    private const string Ada = """{"name":"Ada of the looms","age":36,"email":null}""";
    private const string Zoe = """{"name":"Zoe of the looms","age":36,"email":null}""";

    [Test]
    public void Equal_JSON_gives_one_instance_and_other_JSON_another()
    {
        var shared = new JsonShared<GadgetOwner>();
        List<GadgetOwner> owners = Read(shared, $"[{Ada},{Zoe},{Ada},{Zoe}]");
        List<GadgetOwner> later = Read(shared, $" [ {Ada} , {Zoe} ] ");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(owners.ConvertAll(owner => owner.Name), Is.EqualTo(new[] { "Ada of the looms", "Zoe of the looms", "Ada of the looms", "Zoe of the looms" }));
            Assert.That(owners[2], Is.SameAs(owners[0]));
            Assert.That(later[0], Is.SameAs(owners[0]));
            Assert.That(later[1], Is.SameAs(owners[1]));
        }
    }

    [Test]
    public void An_object_that_only_begins_alike_is_another_one()
    {
        var shared = new JsonShared<GadgetOwner>();
        List<GadgetOwner> owners = Read(shared, $"[{Ada},{Ada[..^1]},\"tall\":true}}]");
        Assert.That(owners[1].Extra?["tall"]?.ToString(), Is.EqualTo("true"));
    }

    [Test]
    public void A_value_of_the_wrong_kind_is_told_each_time()
    {
        const string Odd = """{"name":"Ada of the looms","age":[1,2,3],"email":null}""";
        var shared = new JsonShared<GadgetOwner>();
        var context = new JsonReadContext();
        Read(shared, $"[{Odd},{Odd},{Odd}]", context);
        Assert.That(context.Mismatches, Is.EqualTo(3));
    }

    [Test]
    public void A_document_cut_off_in_a_known_object_is_refused()
    {
        var shared = new JsonShared<GadgetOwner>();
        Read(shared, $"[{Ada}]");
        for (int length = 1; length <= Ada.Length + 1; length++)
            Assert.Throws<JsonReadException>(() => Read(shared, $"[{Ada}]"[..length]), $"cut at {length}");
    }

    [Test]
    public void A_list_of_one_is_a_list_like_any_other()
    {
        var json = new JsonCursor("[7]"u8);
        IReadOnlyList<int> one = json.ReadList(static (ref JsonCursor item) => item.ReadInt32());
        var again = new JsonCursor("[7]"u8);
        int[] copy = [.. one];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(copy, Is.EqualTo(new[] { 7 }));
            Assert.That(one, Has.Count.EqualTo(1));
            Assert.That(one[0], Is.EqualTo(7));
            Assert.That(() => one[1], Throws.InstanceOf<IndexOutOfRangeException>());
            Assert.That(one.Contains(7) && !one.Contains(8));
            Assert.That(one.Equals(again.ReadList(static (ref JsonCursor item) => item.ReadInt32())));
        }
    }

    private static List<GadgetOwner> Read(JsonShared<GadgetOwner> shared, string text, JsonReadContext? context = null)
    {
        var json = new JsonCursor(JsonSamples.Utf8(text), context);
        var owners = new List<GadgetOwner>();
        json.EnterArray();
        while (json.NextElement())
            owners.Add(json.ReadShared(shared, static (ref JsonCursor item) => item.ReadModel<GadgetOwner>()));
        json.End();
        return owners;
    }
}
