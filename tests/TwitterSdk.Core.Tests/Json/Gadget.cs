using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>A model with a member of every kind, in the shape of generated code.</summary>
[JsonConverter(typeof(JsonModelConverter<Gadget>))]
public sealed record Gadget : IJsonModel<Gadget>
{
    private static readonly JsonMembers s_members = new(
        "id\tid_str\nname\ncolor\ncount\nratio\nlive\nmade_at\nday\nowner\nparts\nnumbers\nlabels\nraw\nparent\tmother\nmaybe_id\nmaybe_owner\nmaybe_live"u8);

    [SetsRequiredMembers]
    private Gadget(ref JsonCursor json)
    {
        int member = -1;
        while ((member = json.NextMember(s_members, member)) >= 0)
        {
            switch (member)
            {
                case 0: Id = json.ReadValue<GadgetId>(); break;
                case 1: Name = json.ReadString(); break;
                case 2: Color = json.ReadNullableSharedString(); break;
                case 3: Count = json.ReadInt32(); break;
                case 4: Ratio = json.ReadNullableDouble(); break;
                case 5: Live = json.ReadBoolean(); break;
                case 6: MadeAt = json.ReadNullableTime(TimeFormat.Ruby); break;
                case 7: Day = json.ReadNullableDate(); break;
                case 8: Owner = json.ReadModel<GadgetOwner>(); break;
                case 9: Parts = json.ReadList<Gadget>(); break;
                case 10: Numbers = json.ReadNullableList(static (ref JsonCursor item) => item.ReadInt64()); break;
                case 11: Labels = json.ReadMap(static (ref JsonCursor item) => item.ReadString()); break;
                case 12: Raw = json.ReadNullableRaw(); break;
                case 13: Parent = json.ReadNullableInt64(); break;
                case 14: MaybeId = json.ReadNullableValue<GadgetId>(); break;
                case 15: MaybeOwner = json.ReadNullableModel<GadgetOwner>(); break;
                case 16: MaybeLive = json.ReadNullableBoolean(); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }

    public Gadget()
    {
    }

    public required GadgetId Id { get; init; }

    public string Name { get; init; } = "";

    public string? Color { get; init; }

    public int Count { get; init; }

    public double? Ratio { get; init; }

    public bool Live { get; init; }

    public DateTimeOffset? MadeAt { get; init; }

    public DateOnly? Day { get; init; }

    public GadgetOwner Owner { get; init; } = JsonModel<GadgetOwner>.Empty;

    public IReadOnlyList<Gadget> Parts { get; init; } = [];

    public IReadOnlyList<long>? Numbers { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    public JsonRaw? Raw { get; init; }

    public long? Parent { get; init; }

    public GadgetId? MaybeId { get; init; }

    public GadgetOwner? MaybeOwner { get; init; }

    public bool? MaybeLive { get; init; }

    public JsonExtra? Extra { get; init; }

    public static Gadget Read(ref JsonCursor json) => json.EnterObject() ? new Gadget(ref json) : JsonModel<Gadget>.Empty;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Twin("id"u8, "id_str"u8, Id);
        json.Member("name"u8, Name);
        json.Member("color"u8, Color);
        json.Member("count"u8, Count);
        json.Member("ratio"u8, Ratio);
        json.Member("live"u8, Live);
        json.Member("made_at"u8, MadeAt, TimeFormat.Ruby);
        json.Member("day"u8, Day);
        json.Model("owner"u8, Owner);
        json.List("parts"u8, Parts);
        json.List("numbers"u8, Numbers, static (writer, item) => writer.WriteNumberValue(item));
        json.Map("labels"u8, Labels, static (writer, item) => writer.WriteStringValue(item));
        json.Member("raw"u8, Raw);
        json.Member("parent"u8, Parent);
        json.Value("maybe_id"u8, MaybeId);
        json.Model("maybe_owner"u8, MaybeOwner);
        json.Member("maybe_live"u8, MaybeLive);
        Extra?.WriteMembers(json);
        json.WriteEndObject();
    }
}

/// <summary>A model inside a model.</summary>
[JsonConverter(typeof(JsonModelConverter<GadgetOwner>))]
public sealed record GadgetOwner : IJsonModel<GadgetOwner>
{
    private static readonly JsonMembers s_members = new("name\nage"u8);

    public string Name { get; init; } = "";

    public int? Age { get; init; }

    public JsonExtra? Extra { get; init; }

    public static GadgetOwner Read(ref JsonCursor json)
    {
        if (!json.EnterObject())
            return JsonModel<GadgetOwner>.Empty;
        string name = "";
        int? age = null;
        JsonExtra? extra = null;
        int member = -1;
        while ((member = json.NextMember(s_members, member)) >= 0)
        {
            switch (member)
            {
                case 0: name = json.ReadString(); break;
                case 1: age = json.ReadNullableInt32(); break;
                default: extra = json.KeepUnknown(extra); break;
            }
        }

        return new GadgetOwner { Name = name, Age = age, Extra = extra };
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("name"u8, Name);
        json.Member("age"u8, Age);
        Extra?.WriteMembers(json);
        json.WriteEndObject();
    }
}

/// <summary>An id that travels as a number.</summary>
[JsonConverter(typeof(JsonModelConverter<GadgetId>))]
public readonly record struct GadgetId(long Value) : IJsonModel<GadgetId>, IWireValue
{
    public static GadgetId Read(ref JsonCursor json) => new(json.ReadInt64());

    public void Write(Utf8JsonWriter json) => json.WriteNumberValue(Value);

    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(CultureInfo.InvariantCulture);

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(utf8Destination, out bytesWritten, format, provider);
}
