using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>A value of the wrong kind costs its member only, and is told with its path.</summary>
public sealed class JsonMismatchTests
{
    [Test]
    public void Mismatches_are_counted_and_reported_with_path_expected_and_found()
    {
        const string Json = """
            [ {"id":1,"name":{"x":"}"}}, {"id":true,
              "owner":{"name":["a,b"],"age":1.5}, "parts":[{"id":3},{"owner":"gone","labels":{"odd name":[],"it's":{}}}],
              "numbers":[1,"two",3],"live":"perhaps","made_at":"never"} ]
            """;
        var told = new List<string>();
        var context = new JsonReadContext { OnMismatch = mismatch => told.Add($"{mismatch.Path}: {mismatch.Expected}, not {mismatch.Found}") };
        var cursor = new JsonCursor(JsonSamples.Utf8(Json), context);
        var gadgets = cursor.ReadList<Gadget>();
        cursor.End();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told, Is.EqualTo(new[]
            {
                "$[0].name: text, not an object",
                "$[1].id: a whole number of 64 bits, not a truth value",
                "$[1].owner.name: text, not an array",
                "$[1].owner.age: a whole number of 32 bits, not a number",
                "$[1].parts[1].owner: an object, not text",
                "$[1].parts[1].labels['odd name']: text, not an array",
                "$[1].parts[1].labels['it\\'s']: text, not an object",
                "$[1].numbers[1]: a whole number of 64 bits, not text",
                "$[1].live: a truth value, not text",
                "$[1].made_at: a time, not text",
            }));
            Assert.That(context.Mismatches, Is.EqualTo(told.Count));
            Assert.That(gadgets[1].Parts[0].Id.Value, Is.EqualTo(3));
            Assert.That(gadgets[1].Numbers, Is.EqualTo(new long[] { 1, 0, 3 }));
        }
    }

    [Test]
    public void Null_is_a_mismatch_where_the_model_has_no_null()
    {
        const string Json = """{"id":null,"name":null,"color":null,"count":null,"ratio":null,"live":null,"made_at":null,"owner":null,"parts":null,"numbers":null,"labels":null,"maybe_id":null}""";
        var told = new List<string>();
        var gadget = JsonModel.Parse<Gadget>(Json, new JsonReadContext { OnMismatch = mismatch => told.Add(mismatch.Path) });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told, Is.EqualTo(new[] { "$.id", "$.name", "$.count", "$.live", "$.owner", "$.parts", "$.labels" }));
            Assert.That(gadget, Is.EqualTo(JsonModel<Gadget>.Empty));
        }
    }

    [Test]
    public void A_nullable_value_of_the_wrong_kind_is_absent_but_one_with_a_mismatch_inside_is_not()
    {
        var context = new JsonReadContext();
        var wrong = JsonModel.Parse<Gadget>("""{"maybe_owner":[],"maybe_id":{},"numbers":7,"maybe_live":"?"}""", context);
        var inside = JsonModel.Parse<Gadget>("""{"maybe_owner":{"name":[],"age":3},"numbers":["x"]}""", context);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((wrong.MaybeOwner, wrong.MaybeId, wrong.Numbers, wrong.MaybeLive), Is.EqualTo(((GadgetOwner?)null, (GadgetId?)null, (IReadOnlyList<long>?)null, (bool?)null)));
            Assert.That(inside.MaybeOwner?.Age, Is.EqualTo(3));
            Assert.That(inside.Numbers, Is.EqualTo(new long[] { 0 }));
            Assert.That(context.Mismatches, Is.EqualTo(6));
        }
    }

    [TestCase("[]")]
    [TestCase("\"text\"")]
    [TestCase("null")]
    public void A_document_of_another_kind_gives_the_empty_model(string json)
    {
        var told = new List<string>();
        var gadget = JsonModel.Parse<Gadget>(json, new JsonReadContext { OnMismatch = mismatch => told.Add(mismatch.Path) });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gadget, Is.SameAs(JsonModel<Gadget>.Empty));
            Assert.That(told, Is.EqualTo(new[] { "$" }));
        }
    }

    [Test]
    public void A_null_element_gives_an_empty_model_and_is_told()
    {
        var context = new JsonReadContext();
        var cursor = new JsonCursor("[null,{\"id\":1}]"u8, context);
        var gadgets = cursor.ReadList<Gadget>();
        Assert.That((gadgets.Count, gadgets[0].Id.Value, gadgets[1].Id.Value, context.Mismatches), Is.EqualTo((2, 0L, 1L, 1L)));
    }

    [Test]
    public void Without_a_context_mismatches_are_passed_over()
    {
        var gadget = JsonModel.Parse<Gadget>("""{"id":[],"count":7}""");
        Assert.That((gadget.Id.Value, gadget.Count), Is.EqualTo((0L, 7)));
    }

    [Test]
    public void Broken_json_in_a_value_of_the_wrong_kind_still_throws() =>
        Assert.That(() => JsonModel.Parse<Gadget>("""{"name":{"a":tru}}"""), Throws.TypeOf<JsonReadException>());

    [Test]
    public void A_value_that_is_read_late_has_its_path_too()
    {
        var told = new List<string>();
        var cursor = new JsonCursor("""{"a":{"name":[]},"b":true}"""u8, new JsonReadContext { OnMismatch = mismatch => told.Add(mismatch.Path) });
        cursor.EnterObject();
        cursor.NextMember(out _);
        var mark = cursor.Mark();
        cursor.NextMember(out _);
        cursor.ReadInt32();
        var late = cursor.At(mark);
        GadgetOwner.Read(ref late);
        Assert.That(told, Is.EqualTo(new[] { "$.b", "$.a.name" }));
    }
}
