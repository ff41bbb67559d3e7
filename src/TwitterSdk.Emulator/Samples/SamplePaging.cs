using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Samples;

/// <summary>Lets a sampled list have two pages: the first names a next one, the second says that it is the last.</summary>
internal sealed class SamplePaging
{
    // Short enough for every list: the rules of streams take 16 characters.
    private const long NextPage = 150000000000010;

    private readonly PagingSpec? _spec;
    private readonly EmulatorRequest? _request;

    private SamplePaging()
    {
    }

    public SamplePaging(EmulatorRequest request)
    {
        _request = request;
        _spec = request.Endpoint.Spec.Paging;
        IsLastPage = _spec?.Style switch
        {
            PagingStyle.MaxId => request.Text("max_id") is not null || request.Text("since_id") is not null,
            PagingStyle.Page => request.Int(_spec.Send ?? "page", 1) > 1,
            PagingStyle.Offset => request.Int(_spec.Send ?? "offset", 0) > 0,
            PagingStyle.Link => true,
            null => false,
            _ => Continuation() is { Length: > 0 } sent and not "-1",
        };
    }

    public static SamplePaging None { get; } = new();

    public bool IsLastPage { get; }

    /// <summary>Styles that only an empty page ends.</summary>
    public bool IsEmptyPage => IsLastPage && _spec?.Style is PagingStyle.MaxId or PagingStyle.Page or PagingStyle.Offset;

    public bool IsItems(string path) => _spec is not null && path == (_spec.Items ?? "");

    public bool IsNext(string path) => _spec?.Next is { } next && path == next;

    /// <summary>Writes the member that names the next page; false when it should stay away.</summary>
    public bool TryWriteNext(Utf8JsonWriter json, FieldSpec field)
    {
        bool isNumber = field.Type is { Kind: TypeKind.Long or TypeKind.Int, AsString: false };
        if (IsLastPage && !isNumber)
            return false;
        long value = IsLastPage ? 0 : NextPage;
        string text = value.ToString(CultureInfo.InvariantCulture);
        if (isNumber)
            json.WriteNumber(field.WireName, value);
        else
            json.WriteString(field.WireName, text);
        if (field.TextTwin is { } twin)
            json.WriteString(twin, text);
        return true;
    }

    /// <summary>The member that says whether there is more; null when it has nothing to say at this path.</summary>
    public bool? Stop(string path) => _spec?.Stop is { } stop && path == stop ? !IsLastPage : null;

    private string? Continuation() => _spec?.Send is { } name
        ? _request!.Text(name) ?? _request.JsonText(name)
        : null;
}
