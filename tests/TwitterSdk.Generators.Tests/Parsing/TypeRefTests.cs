using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Tests.Parsing;

public sealed class TypeRefTests
{
    [TestCase("string", "String")]
    [TestCase("int", "Int")]
    [TestCase("long", "Long")]
    [TestCase("double", "Double")]
    [TestCase("bool", "Bool")]
    [TestCase("date", "Date")]
    [TestCase("bytes", "Bytes")]
    [TestCase("json", "Json")]
    public void A_primitive_is_known_by_its_name(string text, string kind)
    {
        TypeRef type = SpecTexts.TypeRef(text);

        Assert.That((type.Kind.ToString(), type.Nullable), Is.EqualTo((kind, false)));
        Assert.That(SpecTexts.TypeRef(text + "?").Nullable, Is.True);
    }

    [TestCase("time ruby", "Ruby")]
    [TestCase("time iso", "Iso")]
    [TestCase("time iso_ms", "IsoMilliseconds")]
    [TestCase("time unix", "Unix")]
    [TestCase("time unix_ms", "UnixMilliseconds")]
    [TestCase("time minute", "Minute")]
    public void A_time_says_its_form(string text, string form)
    {
        TypeRef type = SpecTexts.TypeRef(text.Replace("time", "time?", StringComparison.Ordinal));

        Assert.That((type.Kind, type.Time.ToString(), type.Nullable), Is.EqualTo((TypeKind.Time, form, true)));
    }

    [Test]
    public void A_list_and_its_items_may_each_be_null()
    {
        TypeRef type = SpecTexts.TypeRef("Tweet?[]?");

        Assert.Multiple(() =>
        {
            Assert.That((type.Kind, type.Nullable), Is.EqualTo((TypeKind.List, true)));
            Assert.That((type.Element!.Kind, type.Element.Name, type.Element.Nullable), Is.EqualTo((TypeKind.Named, "Tweet", true)));
        });
    }

    [Test]
    public void Lists_and_maps_nest()
    {
        Assert.Multiple(() =>
        {
            Assert.That(SpecTexts.TypeRef("double[][]").Element!.Element!.Kind, Is.EqualTo(TypeKind.Double));
            Assert.That(SpecTexts.TypeRef("map<map<Tweet?>>?").Element!.Element!.Nullable, Is.True);
            Assert.That(SpecTexts.TypeRef("map<time ruby>[]").Element!.Element!.Time, Is.EqualTo(TimeForm.Ruby));
        });
    }

    [Test]
    public void What_is_said_of_a_list_belongs_to_the_list_or_to_its_items()
    {
        TypeRef type = SpecTexts.TypeRef("UserId[]? repeated as string ..100");

        Assert.Multiple(() =>
        {
            Assert.That((type.ListStyle, type.AsString, type.Min, type.Max), Is.EqualTo((ListStyle.Repeated, false, (double?)null, (double?)100)));
            Assert.That((type.Element!.AsString, type.Element.Max), Is.EqualTo((true, (double?)null)));
            Assert.That(SpecTexts.TypeRef("string[] json").ListStyle, Is.EqualTo(ListStyle.Json));
            Assert.That(SpecTexts.TypeRef("string[]").ListStyle, Is.EqualTo(ListStyle.Comma));
            Assert.That(SpecTexts.TypeRef("string[] shared").Element!.Shared, Is.True);
            Assert.That(SpecTexts.TypeRef("string[]? secret 1..2").Element!.Secret, Is.True);
            Assert.That(SpecTexts.TypeRef("map<string secret>") is { Secret: false, HoldsSecret: true }, Is.True);
        });
    }

    [TestCase("int 1..200", 1d, 200d)]
    [TestCase("int ..200", null, 200d)]
    [TestCase("int 1..", 1d, null)]
    [TestCase("double -90..90.5", -90d, 90.5d)]
    public void A_range_may_be_open_at_one_end(string text, double? min, double? max)
    {
        TypeRef type = SpecTexts.TypeRef(text);

        Assert.That((type.Min, type.Max), Is.EqualTo((min, max)));
    }

    [TestCase("double[] 4..100/4", 4d, 100d, 4)]
    [TestCase("double[] 4../4", 4d, null, 4)]
    [TestCase("double[] ..100", null, 100d, 1)]
    public void A_list_may_come_in_groups(string text, double? min, double? max, int step)
    {
        TypeRef type = SpecTexts.TypeRef(text);

        Assert.That((type.Min, type.Max, type.Step), Is.EqualTo((min, max, step)));
    }

    [Test]
    public void A_default_takes_the_rest_of_the_text()
    {
        Assert.Multiple(() =>
        {
            Assert.That(SpecTexts.TypeRef("int? 1..200 = 20").Default, Is.EqualTo("20"));
            Assert.That(SpecTexts.TypeRef("string? =all of them ").Default, Is.EqualTo("all of them"));
        });
    }

    [Test]
    public void A_constant_is_the_rest_of_the_text()
    {
        TypeRef type = SpecTexts.Endpoint("""
            "http": "POST a.json", "form": { "command": "const INIT it" }, "returns": "none"
            """).Parameters[0].Type;

        Assert.That((type.Kind, type.Constant), Is.EqualTo((TypeKind.Const, "INIT it")));
    }

    [Test]
    public void A_union_names_the_member_that_decides()
    {
        Assert.That(SpecTexts.TypeRef("Payload? by subscription.type").By, Is.EqualTo("subscription.type"));
    }

    [Test]
    public void Several_members_may_decide_together()
    {
        TypeRef type = SpecTexts.TypeRef("Payload? by subscription.type + subscription.version");
        Assert.That(type.ByMembers, Is.EqualTo(new[] { "subscription.type", "subscription.version" }));
    }

    [Test]
    public void A_type_knows_where_it_stands()
    {
        const string Text = """{ "scope": "A", "types": { "B": { "fields": { "c": "Tweet[]? ..100 = 20" } } } }""";
        TypeRef type = ((RecordSpec)SpecTexts.File(Text).Types[0]).Fields[0].Type;

        Assert.Multiple(() =>
        {
            Assert.That(At(type.Range), Is.EqualTo("Tweet[]"));
            Assert.That(At(type.Element!.Range), Is.EqualTo("Tweet"));
            Assert.That(At(type.Ranges.Bounds), Is.EqualTo("..100"));
            Assert.That(At(type.Ranges.Default), Is.EqualTo("20"));
        });

        static string At(TextRange range) => Text.Substring(range.Start, range.Length);
    }
}
