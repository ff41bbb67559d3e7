using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Samples;

/// <summary>Writes a value of a type: every member that fits without recursion, the same for the same spec every time.</summary>
internal sealed class SampleWriter(SpecCatalog catalog, SpecFile file, TypeRef root, SamplePaging paging)
{
    /// <summary>How deep members that may be absent are still written.</summary>
    private const int FullDepth = 4;

    private static readonly DateTimeOffset s_time = new(2018, 10, 10, 20, 19, 24, TimeSpan.Zero);

    private readonly Stack<string> _open = new();

    public void Write(Utf8JsonWriter json) => Write(json, root, "", null);

    private void Write(Utf8JsonWriter json, TypeRef type, string path, string? tag)
    {
        switch (type.Kind)
        {
            case TypeKind.List:
                WriteList(json, type, path);
                break;
            case TypeKind.Map:
                json.WriteStartObject();
                json.WritePropertyName("key"u8);
                Write(json, type.Item, path + ".key", null);
                json.WriteEndObject();
                break;
            case TypeKind.Json:
                json.WriteStartObject();
                json.WriteEndObject();
                break;
            case TypeKind.Named:
                WriteNamed(json, type, path, tag);
                break;
            default:
                WriteScalar(json, type);
                break;
        }
    }

    private void WriteList(Utf8JsonWriter json, TypeRef type, string path)
    {
        json.WriteStartArray();
        bool isEmpty = (paging.IsEmptyPage && paging.IsItems(path)) || IsOpen(type.Element!);
        for (int i = 0; i < Math.Max(1, type.Min ?? 1) && !isEmpty; i++)
            Write(json, type.Item, path + "[]", null);
        json.WriteEndArray();
    }

    private static void WriteScalar(Utf8JsonWriter json, TypeRef type)
    {
        string text = Text(type);
        bool isText = type.AsString
            || type.Kind is TypeKind.String or TypeKind.Date or TypeKind.Bytes or TypeKind.Const
            || (type.Kind == TypeKind.Time && type.Time is not (TimeForm.Unix or TimeForm.UnixMilliseconds));
        if (isText)
            json.WriteStringValue(text);
        else
            json.WriteRawValue(text);
    }

    private static string Text(TypeRef type) => type.Kind switch
    {
        TypeKind.String => new string('a', (int)Math.Max(4, type.Min ?? 0))[..(int)Math.Min(type.Max ?? 64, Math.Max(4, type.Min ?? 0))],
        TypeKind.Int or TypeKind.Long => Number(type, 1).ToString("F0", CultureInfo.InvariantCulture),
        TypeKind.Double => Number(type, 1.5).ToString(CultureInfo.InvariantCulture),
        TypeKind.Bool => "true",
        TypeKind.Date => "2018-10-10",
        TypeKind.Time => TimeText.Write(s_time, type.Time),
        TypeKind.Const => type.Constant!,
        _ => "",
    };

    private static double Number(TypeRef type, double wanted) =>
        Math.Clamp(wanted, type.Min ?? double.MinValue, type.Max ?? double.MaxValue);

    private void WriteNamed(Utf8JsonWriter json, TypeRef type, string path, string? tag)
    {
        TypeSpec named = catalog.Resolve(file, type.Name!);
        _open.Push(named.Name);
        switch (named)
        {
            case RecordSpec record:
                WriteRecord(json, record, path, tag);
                break;
            case WrapperSpec wrapper:
                WriteNamed(json, type with { Name = wrapper.Wrapped }, path, tag);
                break;
            case UnionSpec union:
                string? member = union.Kind switch { UnionKind.Key => union.Cases[0].Tag, UnionKind.Value => union.Discriminator, _ => null };
                _unionTag = union.Kind == UnionKind.Value ? union.Cases[0].Tag : null;
                WriteNamed(json, type with { Name = union.Cases[0].Type }, path, member);
                break;
            case EnumSpec known:
                json.WriteStringValue(known.Values[0].WireValue);
                break;
            case IdSpec id when id.Kind == IdKind.String:
                json.WriteStringValue("1a2b3c");
                break;
            case IdSpec when type.AsString:
                json.WriteStringValue("1050118621198921728");
                break;
            default:
                json.WriteNumberValue(1050118621198921728);
                break;
        }

        _open.Pop();
    }

    /// <summary>The value of the member that decides, on the way from a union to its case.</summary>
    private string? _unionTag;

    private void WriteRecord(Utf8JsonWriter json, RecordSpec record, string path, string? deciding)
    {
        string? tag = _unionTag;
        _unionTag = null;
        json.WriteStartObject();
        if (tag is not null)
            json.WriteString(deciding!, tag);
        foreach (FieldSpec field in record.Fields)
        {
            bool isDeciding = field.WireName == deciding;
            if (isDeciding && tag is not null)
                continue;
            if (isDeciding || !field.Type.Nullable || (_open.Count <= FullDepth && !IsOpen(field.Type)))
                WriteField(json, record, field, path.Length == 0 ? field.WireName : $"{path}.{field.WireName}");
        }

        json.WriteEndObject();
    }

    private void WriteField(Utf8JsonWriter json, RecordSpec record, FieldSpec field, string path)
    {
        if (paging.IsNext(path))
        {
            paging.TryWriteNext(json, field);
            return;
        }

        json.WritePropertyName(field.WireName);
        if (paging.Stop(path) is { } stop)
            json.WriteBooleanValue(stop);
        else if (SiblingTag(record, field) is { } sibling)
            json.WriteStringValue(sibling);
        else
            Write(json, field.Type, path, null);
        if (field.TextTwin is { } twin)
        {
            json.WritePropertyName(twin);
            Write(json, field.Type with { AsString = true }, path, null);
        }
    }

    /// <summary>When a sibling union looks at this member: the tag of the case that is written.</summary>
    private string? SiblingTag(RecordSpec record, FieldSpec field)
    {
        FieldSpec? looking = record.Fields.FirstOrDefault(other => other.Type.By == field.WireName && other.Type.Name is not null);
        return looking is not null && catalog.Resolve(file, looking.Type.Name!) is UnionSpec union ? union.Cases[0].Tag : null;
    }

    private bool IsOpen(TypeRef type) => type.Kind switch
    {
        TypeKind.Named => _open.Contains(type.Name!),
        TypeKind.List or TypeKind.Map => IsOpen(type.Element!),
        _ => false,
    };
}
