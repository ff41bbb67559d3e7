using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Specs.Tests;

/// <summary>Each case of a union that other members decide: they choose it, and its record keeps all of it.</summary>
internal sealed class EverySiblingTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        from catalog in SpecCatalog.All
        from entry in catalog.Types
        let record = entry.Type as RecordSpec
        where record is not null
        from field in record.Fields
        where field.Type.By is not null
        let union = (UnionSpec)catalog.Find(entry.File, field.Type.Name!).Type
        from chosen in union.Cases
        select new TestCaseData(catalog, entry.File, record, field, chosen).SetArgDisplayNames($"{record.Name}.{field.Name}", chosen.Tag);

    [TestCaseSource(nameof(Cases))]
    public void Its_members_choose_each_case(SpecCatalog catalog, SpecFile file, RecordSpec record, FieldSpec field, UnionCaseSpec chosen)
    {
        var samples = new SampleJson(catalog);
        JsonObject json = samples.Of(record, file).AsObject();
        (SpecFile owner, TypeSpec type) = catalog.Find(file, chosen.Type);
        json[field.WireName] = samples.Of(type, owner);
        foreach (FieldSpec other in record.Fields.Where(other => other != field && other.Type.By == field.Type.By))
            json.Remove(other.WireName);
        SampleJson.Decide(json, field, chosen);

        Type clr = catalog.ClassOf(file, record);
        object read = JsonSerializer.Deserialize(json.ToJsonString(), clr)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(clr.GetProperty(field.Name)!.GetValue(read), Is.InstanceOf(catalog.ClassOf(owner, type)));
            JsonNode written = JsonSerializer.SerializeToNode(read, clr)!;
            Assert.That(JsonNode.DeepEquals(written[field.WireName], json[field.WireName]), Is.True, written.ToJsonString());
        }
    }

    [Test]
    public void All_events_and_conditions_of_EventSub_are_among_them() =>
        Assert.That(Cases().Count(test => test.Arguments[0] == SpecCatalog.Twitch), Is.GreaterThanOrEqualTo(4 * 83));
}
