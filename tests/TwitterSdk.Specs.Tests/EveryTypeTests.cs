using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using TwitterSdk.Core.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Specs.Tests;

/// <summary>Reads and writes every record of the specs.</summary>
public sealed class EveryTypeTests
{
    private static readonly MethodInfo s_check = typeof(EveryTypeTests).GetMethod(nameof(CheckAs), BindingFlags.Static | BindingFlags.NonPublic)!;

    private delegate void Check<T>(byte[] sample, RecordSpec? record)
        where T : IJsonModel<T>;

    private static IEnumerable<TestCaseData> Types() =>
        from catalog in SpecCatalog.All
        from entry in catalog.Types
        where entry.Type is RecordSpec or WrapperSpec or UnionSpec { Kind: not UnionKind.Sibling }
        let name = catalog.ClassOf(entry.File, entry.Type).FullName!["TwitterSdk.".Length..]
        select new TestCaseData(name).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Types))]
    public void Reading_writing_and_reading_again_gives_an_equal_value(string name) => Run(name, nameof(RoundTrip));

    [TestCaseSource(nameof(Types))]
    public void Unknown_members_are_kept_and_written_back(string name) => Run(name, nameof(KeepsUnknown));

    [TestCaseSource(nameof(Types))]
    public void Members_of_the_wrong_kind_are_counted_and_skipped(string name) => Run(name, nameof(SkipsWrongKinds));

    [TestCaseSource(nameof(Types))]
    public void A_document_cut_off_anywhere_throws_a_typed_exception(string name) => Run(name, nameof(RefusesTruncation));

    [TestCaseSource(nameof(Types))]
    public void Text_of_a_value_shows_no_secret(string name) => Run(name, nameof(HidesSecrets));

    [TestCaseSource(nameof(Types))]
    public void Null_or_the_wrong_kind_under_one_of_two_names_leaves_what_the_other_brought(string name) => Run(name, nameof(KeepsTwins));

    [Test]
    public void Credentials_are_secret_in_the_specs()
    {
        IEnumerable<(string Name, TypeRef Type)> members = SpecCatalog.All.SelectMany(catalog => catalog.Types)
            .Select(entry => entry.Type).OfType<RecordSpec>().SelectMany(record => record.Fields.Select(field => (field.WireName, field.Type)))
            .Concat(SpecCatalog.All.SelectMany(catalog => catalog.Endpoints).SelectMany(endpoint => endpoint.Spec.Parameters.Select(parameter => (parameter.WireName, parameter.Type))));
        (string Name, TypeRef Type)[] credentials = [.. members.Where(member =>
            member.Type.Kind == TypeKind.String && (member.Name is "oauth_token" or "access_token" or "stream_key" or "secret" or "sig" or "upload_token" || member.Name.EndsWith("_secret", StringComparison.Ordinal) || member.Name.EndsWith("password", StringComparison.Ordinal)))];

        Assert.That(credentials, Has.Length.GreaterThan(5));
        Assert.That(credentials.Where(member => !member.Type.Secret).Select(member => member.Name), Is.Empty);
    }

    [Test]
    public void A_secret_is_shown_as_stars_and_all_else_as_it_is()
    {
        var token = JsonModel.Parse<V1.OAuth2Token>("""{ "token_type": "bearer", "access_token": "s3cret", "more": 1 }"""u8);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(token.ToString(), Is.EqualTo("OAuth2Token { TokenType = bearer, AccessToken = ***, Extra = more }"));
            Assert.That(new V1.AccountUpdateSettingsRequest { CurrentPassword = "s3cret", Lang = "en" }.ToString(), Does.Contain("CurrentPassword = ***,").And.Contain("Lang = en,"));
            Assert.That(new V1.AccountUpdateSettingsRequest().ToString(), Does.Contain("CurrentPassword = null,"));
        }
    }

    [Test]
    public void Every_record_of_the_specs_has_its_class() =>
        Assert.That(SpecCatalog.Twitter.Types.Count(entry => entry.Type is RecordSpec), Is.GreaterThan(100));

    private static void RoundTrip<T>(byte[] sample, RecordSpec? record)
        where T : IJsonModel<T>
    {
        var context = new JsonReadContext();
        T first = JsonModel.Parse<T>(sample, context);
        byte[] written = JsonModel.ToUtf8(first);
        T second = JsonModel.Parse<T>(written);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(context.Mismatches, Is.Zero, "the sample fits its type");
            Assert.That(second, Is.EqualTo(first));
            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(sample)), Is.True, $"written {Encoding.UTF8.GetString(written)}\nread {Encoding.UTF8.GetString(sample)}");
        }
    }

    private static void KeepsUnknown<T>(byte[] sample, RecordSpec? record)
        where T : IJsonModel<T>
    {
        JsonObject json = JsonNode.Parse(sample)!.AsObject();
        json["never heard of"] = new JsonObject { ["deep"] = new JsonArray(1, null, "é") };
        json["another_one"] = 12.50m;

        JsonNode written = JsonNode.Parse(JsonModel.ToJson(JsonModel.Parse<T>(json.ToJsonString())))!;

        Assert.That(JsonNode.DeepEquals(written, json), Is.True, written.ToJsonString());
    }

    private static void SkipsWrongKinds<T>(byte[] sample, RecordSpec? record)
        where T : IJsonModel<T>
    {
        if (record is null)
            return;

        (SpecCatalog catalog, SpecFile file) = SpecCatalog.All
            .SelectMany(one => one.Types.Where(entry => ReferenceEquals(entry.Type, record)).Select(entry => (one, entry.File))).Single();
        var json = new JsonObject();
        foreach (FieldSpec field in record.Fields.Where(HasWrongKinds))
        {
            // A list in the place of an object or text, an object in the place of a list.
            json[field.WireName] = Wrong(field);
            if (field.TextTwin is { } twin)
                json[twin] = Wrong(field);
        }

        List<JsonMismatch> reported = [];
        var context = new JsonReadContext { OnMismatch = reported.Add };
        T read = JsonModel.Parse<T>(json.ToJsonString(), context);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(context.Mismatches, Is.EqualTo(json.Count));
            Assert.That(reported.Select(mismatch => mismatch.Path), Is.EquivalentTo(json.Select(member => member.Key.Contains('.', StringComparison.Ordinal) ? $"$['{member.Key}']" : $"$.{member.Key}")));
            Assert.That(JsonModel.ToJson(read), Is.EqualTo(JsonModel.ToJson(JsonModel<T>.Empty)), "members keep their defaults");
        }

        // Free JSON takes everything, and a union keeps as unknown what fits no case.
        bool HasWrongKinds(FieldSpec field) => field.Type.Kind != TypeKind.Json
            && (field.Type.Kind != TypeKind.Named || catalog.Find(file, field.Type.Name!).Type is not UnionSpec);

        static JsonNode Wrong(FieldSpec field) => field.Type.Kind is TypeKind.List ? new JsonObject() : new JsonArray();
    }

    private static void KeepsTwins<T>(byte[] sample, RecordSpec? record)
        where T : IJsonModel<T>
    {
        foreach (FieldSpec field in record?.Fields.Where(field => field.TextTwin is not null) ?? [])
        {
            (string Name, string Value)[] documents = [(field.TextTwin!, "null"), (field.TextTwin!, "[]"), (field.WireName, "null"), (field.WireName, "{}")];
            foreach ((string unread, string value) in documents)
            {
                string read = unread == field.WireName ? field.TextTwin! : field.WireName;
                foreach (string document in new[] { $"{{\"{read}\":5,\"{unread}\":{value}}}", $"{{\"{unread}\":{value},\"{read}\":\"5\"}}" })
                {
                    string written = JsonModel.ToJson(JsonModel.Parse<T>(document));
                    Assert.That(written, Does.Contain($"\"{field.WireName}\":5,\"{field.TextTwin}\":\"5\""), document);
                }
            }
        }
    }

    private static void HidesSecrets<T>(byte[] sample, RecordSpec? record)
        where T : IJsonModel<T>
    {
        if (record is null)
            return;

        string text = JsonModel.Parse<T>(sample).ToString()!;
        JsonObject json = JsonNode.Parse(sample)!.AsObject();
        using (Assert.EnterMultipleScope())
        {
            foreach (FieldSpec field in record.Fields.Where(field => field.Type.Kind == TypeKind.String && json.ContainsKey(field.WireName)))
            {
                string value = json[field.WireName]!.GetValue<string>();
                Assert.That(text, field.Type.Secret ? Does.Contain($"{field.Name} = ***").And.Not.Contain(value) : Does.Contain($"{field.Name} = {value}"));
            }
        }
    }

    private static void RefusesTruncation<T>(byte[] sample, RecordSpec? record)
        where T : IJsonModel<T>
    {
        // Every byte of a small document; of a large one about a thousand places, and its whole end.
        int step = Math.Max(1, sample.Length / 1000);
        for (int length = 0; length < sample.Length; length += length > sample.Length - 200 ? 1 : step)
        {
            byte[] cut = sample[..length];
            Assert.That(() => JsonModel.Parse<T>(cut), Throws.TypeOf<JsonReadException>(), $"cut at {length} of {sample.Length}");
        }
    }

    private static void Run(string name, string check)
    {
        (SpecCatalog catalog, SpecFile file, TypeSpec spec) = SpecCatalog.All
            .SelectMany(one => one.Types.Select(entry => (one, entry.File, entry.Type)))
            .Single(entry => name == entry.one.ClassOf(entry.File, entry.Type).FullName!["TwitterSdk.".Length..]);
        Type type = catalog.ClassOf(file, spec);
        byte[] sample = Encoding.UTF8.GetBytes(new SampleJson(catalog).Of(spec, file).ToJsonString());
        s_check.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [check, sample, spec as RecordSpec], null);
    }

    private static void CheckAs<T>(string check, byte[] sample, RecordSpec? record)
        where T : IJsonModel<T>
    {
        Check<T> chosen = check switch
        {
            nameof(RoundTrip) => RoundTrip<T>,
            nameof(KeepsUnknown) => KeepsUnknown<T>,
            nameof(SkipsWrongKinds) => SkipsWrongKinds<T>,
            nameof(KeepsTwins) => KeepsTwins<T>,
            nameof(HidesSecrets) => HidesSecrets<T>,
            _ => RefusesTruncation<T>,
        };
        chosen(sample, record);
    }
}
