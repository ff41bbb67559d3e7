using System.Text.Json;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>Models compare by value, keep what they do not know, and write what they read.</summary>
public sealed class JsonModelTests
{
    [Test]
    public void A_model_that_is_written_and_read_again_is_equal()
    {
        var cursor = new JsonCursor(JsonSamples.Utf8(JsonSamples.Gadgets));
        foreach (var gadget in cursor.ReadList<Gadget>())
        {
            var again = JsonModel.Parse<Gadget>(JsonModel.ToUtf8(gadget));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(again, Is.EqualTo(gadget));
                Assert.That(again.GetHashCode(), Is.EqualTo(gadget.GetHashCode()));
                Assert.That(JsonModel.ToJson(again), Is.EqualTo(JsonModel.ToJson(gadget)));
            }
        }
    }

    [TestCase("\"name\":\"caf", "\"name\":\"CAF")]
    [TestCase("{\"id\":3}", "{\"id\":33}")]
    [TestCase("-2,", "-3,")]
    [TestCase("\"b b\":\"2\"", "\"b b\":\"3\"")]
    [TestCase("\"thing\":null", "\"thing\":true")]
    [TestCase("\"deep\"", "\"deeper\"")]
    [TestCase("\"email\":null", "\"email\":false")]
    public void A_model_with_one_difference_is_not_equal(string from, string to)
    {
        var one = new JsonCursor(JsonSamples.Utf8(JsonSamples.Gadgets));
        var other = new JsonCursor(JsonSamples.Utf8(JsonSamples.Gadgets.Replace(from, to, StringComparison.Ordinal)));
        Assert.That(other.ReadList<Gadget>(), Is.Not.EqualTo(one.ReadList<Gadget>()));
    }

    [Test]
    public void An_empty_document_is_the_empty_model_and_equals_a_new_one()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonModel.Parse<Gadget>("{\"parts\":[],\"labels\":{}}"), Is.EqualTo(JsonModel<Gadget>.Empty));
            Assert.That(JsonModel<Gadget>.Empty, Is.EqualTo(new Gadget { Id = default }));
        }
    }

    [Test]
    public void Lists_and_maps_cannot_be_changed()
    {
        var gadget = JsonModel.Parse<Gadget>("""{"id":1,"parts":[{"id":2}],"labels":{"a":"b"}}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => ((IList<Gadget>)gadget.Parts)[0] = gadget, Throws.TypeOf<NotSupportedException>());
            Assert.That(() => ((IList<Gadget>)gadget.Parts).Add(gadget), Throws.TypeOf<NotSupportedException>());
            Assert.That(((IList<Gadget>)gadget.Parts).IsReadOnly, Is.True);
            Assert.That(gadget.Parts, Is.Not.InstanceOf<Gadget[]>());
            Assert.That(gadget.Labels, Is.Not.InstanceOf<IDictionary<string, string>>());
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(16)]
    [TestCase(17)]
    [TestCase(1000)]
    public void Lists_of_every_length_are_read(int count)
    {
        var numbers = Enumerable.Range(0, count).ToArray();
        var read = JsonSamples.Read($"[{string.Join(" , ", numbers)}]", static (ref JsonCursor cursor) => cursor.ReadList(static (ref JsonCursor item) => item.ReadInt32())).Value;
        var models = JsonSamples.Read($"[{string.Join(',', numbers)}]", static (ref JsonCursor cursor) => cursor.ReadList<GadgetId>()).Value;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Is.EqualTo(numbers));
            Assert.That(models.Select(id => (int)id.Value), Is.EqualTo(numbers));
            Assert.That(read, Has.Count.EqualTo(count));
            Assert.That(read.ToList(), Is.EqualTo(numbers));
        }
    }

    [Test]
    public void Maps_keep_the_order_and_compare_without_it()
    {
        var one = JsonModel.Parse<Gadget>("""{"labels":{"b":"1","a":"2","b":"3"}}""").Labels;
        var other = JsonModel.Parse<Gadget>("""{"labels":{"a":"2","b":"3"}}""").Labels;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.Keys, Is.EqualTo(new[] { "b", "a" }));
            Assert.That(one["b"], Is.EqualTo("3"));
            Assert.That(one.Equals(other), Is.True);
            Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
            Assert.That(one.ContainsKey("c"), Is.False);
        }
    }

    [Test]
    public void Unknown_members_are_kept_as_they_came_and_written_back()
    {
        var owner = JsonModel.Parse<GadgetOwner>("""{ "a\"\u003a\\" : {"x": [1, 2]} ,"name":"n", "b" :null,"a":1,"a":2 }""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(owner.Extra!.Names, Is.EqualTo(new[] { "a\":\\", "b", "a", "a" }));
            Assert.That(owner.Extra["a\":\\"]!.ToString(), Is.EqualTo("{\"x\": [1, 2]}"));
            Assert.That(owner.Extra["b"]!.ToString(), Is.EqualTo("null"));
            Assert.That(owner.Extra["a"]!.ToString(), Is.EqualTo("2"));
            Assert.That(owner.Extra["c"], Is.Null);
            Assert.That(JsonModel.ToJson(owner), Is.EqualTo("""{"name":"n","a\u0022:\\":{"x": [1, 2]},"b":null,"a":1,"a":2}"""));
            Assert.That(JsonModel.Parse<GadgetOwner>(JsonModel.ToJson(owner)), Is.EqualTo(owner));
        }
    }

    [Test]
    public void The_name_of_an_unknown_member_is_found_behind_any_backslashes()
    {
        foreach (string name in new[] { "", "\\", "\"", "\\\"", "\"\\", "a:b", "\\\\\"\"", ":", "{\"x\":" })
        {
            string json = JsonSerializer.Serialize(new Dictionary<string, int> { [name] = 1 });
            Assert.That(JsonModel.Parse<GadgetOwner>(json).Extra!.Names, Is.EqualTo(new[] { name }), json);
        }
    }

    [Test]
    public void Raw_json_is_checked_trimmed_and_readable()
    {
        var raw = JsonRaw.Parse(" {\"name\":\"n\"} ");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(raw.ToString(), Is.EqualTo("{\"name\":\"n\"}"));
            Assert.That(raw.As<GadgetOwner>().Name, Is.EqualTo("n"));
            Assert.That(raw.ToElement().GetProperty("name").GetString(), Is.EqualTo("n"));
            Assert.That(raw, Is.EqualTo(JsonRaw.From(new GadgetOwner { Name = "n" })));
            Assert.That(() => JsonRaw.Parse("{} {}"), Throws.TypeOf<JsonReadException>());
            Assert.That(() => JsonRaw.Parse(""), Throws.TypeOf<JsonReadException>());
        }
    }

    [Test]
    public void Reading_from_text_and_from_utf8_is_the_same()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonModel.Parse<GadgetOwner>("{\"name\":\"é😀\"}").Name, Is.EqualTo("é😀"));
            Assert.That(JsonModel.Parse<GadgetOwner>("\uFEFF{\"name\":\"é😀\"}"u8).Name, Is.EqualTo("é😀"));
        }
    }
}
