using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Json.Times;

namespace TwitterSdk.Core.Http;

/// <summary>One call in the making: an endpoint and its parameters, encoded as they are added. Used once.</summary>
/// <remarks>
/// Generated methods fill it and hand it to <see cref="ApiConnection"/>, which owns it from then on, also when sending fails.
/// Null values are left out. Checks throw <see cref="ApiArgumentException"/> unless the client's options turn them off.
/// </remarks>
public sealed partial class ApiCall
{
    private readonly bool _checkParameters;
    private readonly ApiCallOptions _options;
    private readonly string _path;
    private ParameterBuffer _parameters;
    private List<KeyValuePair<string, string>>? _headers;
    private List<MultipartPart>? _parts;
    private JsonBodyWriter? _json;
    private ApiContent? _raw;

    /// <param name="endpoint">What is called.</param>
    /// <param name="checkParameters">False to leave the checks of the spec out.</param>
    /// <param name="path">Another path than the endpoint's; null for the endpoint's.</param>
    /// <param name="options">What the client asks of all calls; null for nothing.</param>
    internal ApiCall(ApiEndpoint endpoint, bool checkParameters = true, string? path = null, ApiCallOptions? options = null)
    {
        _options = options ?? ApiCallOptions.Default;
        Endpoint = endpoint;
        _path = path ?? endpoint.Path;
        _checkParameters = checkParameters;
    }

    /// <summary>What is called.</summary>
    public ApiEndpoint Endpoint { get; }

    /// <summary>Adds text.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        if (IsEncoded(location))
        {
            _parameters.Open(name);
            _parameters.Append(value);
            Close(location, name);
        }
        else
        {
            AddUnencoded(location, name, value);
        }
    }

    /// <summary>Adds a number.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
            AddFormatted(location, name, number);
    }

    /// <summary>Adds a number.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
            AddFormatted(location, name, number);
    }

    /// <summary>Adds a number: the shortest digits that read back as the same, with a point where it has a fraction, never with an exponent.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, double? value)
    {
        if (value is not { } number)
            return;
        Span<byte> text = stackalloc byte[WireText.MaxLength];
        AddUtf8(location, name, text[..FormatDouble(name, number, text)]);
    }

    /// <summary>Adds <c>true</c> or <c>false</c>.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } yes)
            AddUtf8(location, name, yes ? "true"u8 : "false"u8);
    }

    /// <summary>Adds a moment, in UTC.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, DateTimeOffset? value, TimeFormat format)
    {
        if (value is not { } moment)
            return;
        Span<byte> text = stackalloc byte[WireTime.MaxLength];
        AddUtf8(location, name, text[..WireTime.Format(moment.ToUniversalTime(), format, text)]);
    }

    /// <summary>Adds a calendar day.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is not { } day)
            return;
        Span<byte> text = stackalloc byte[16];
        day.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        AddUtf8(location, name, text[..length]);
    }

    /// <summary>Adds JSON as text.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, JsonRaw? value)
    {
        if (value is not null)
            AddUtf8(location, name, value.Utf8.Span);
    }

    /// <summary>Adds an id or enum.</summary>
    public void Add<T>(ParameterLocation location, ReadOnlySpan<byte> name, T? value)
        where T : struct, IWireValue
    {
        if (value is { } given)
            AddFormatted(location, name, given);
    }

    /// <summary>Adds an id or enum.</summary>
    public void Add<T>(ParameterLocation location, ReadOnlySpan<byte> name, T value)
        where T : struct, IWireValue => AddFormatted(location, name, value);

    /// <summary>Adds a part of a multipart body.</summary>
    public void Add(ReadOnlySpan<byte> name, ApiContent? content)
    {
        if (content is null)
            return;
        CheckMediaType(Encoding.UTF8.GetString(name), content);
        (_parts ??= []).Add(new MultipartPart(Encoding.UTF8.GetString(name), content));
    }

    /// <summary>The writer of the JSON body; the caller writes one whole value to it. Not signed by OAuth 1.0a.</summary>
    public Utf8JsonWriter JsonBody() => (_json ??= JsonBodyWriter.Rent()).Json;

    /// <summary>Sends bytes as they are.</summary>
    public void RawBody(ApiContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        CheckMediaType("body", content);
        _raw = content;
    }

    private static bool IsEncoded(ParameterLocation location) =>
        location is ParameterLocation.Query or ParameterLocation.Form or ParameterLocation.Path;

    private void AddFormatted<T>(ParameterLocation location, ReadOnlySpan<byte> name, T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[256];
        if (value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture))
        {
            AddUtf8(location, name, text[..length]);
            return;
        }

        var large = FormatLarge(value, out length);
        AddUtf8(location, name, large.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(large);
    }

    private void AddUtf8(ParameterLocation location, ReadOnlySpan<byte> name, ReadOnlySpan<byte> utf8)
    {
        if (IsEncoded(location))
        {
            _parameters.Open(name);
            _parameters.Append(utf8);
            Close(location, name);
        }
        else
        {
            AddUnencoded(location, name, Encoding.UTF8.GetString(utf8));
        }
    }

    private void Close(ParameterLocation location, ReadOnlySpan<byte> name)
    {
        _parameters.Close(location);
        if (location == ParameterLocation.Path)
            CheckSegment(name, _parameters.Ranges[^1].Value(_parameters.Bytes));
    }

    private void AddUnencoded(ParameterLocation location, ReadOnlySpan<byte> name, string value)
    {
        var key = Encoding.UTF8.GetString(name);
        if (location == ParameterLocation.Multipart)
        {
            (_parts ??= []).Add(new MultipartPart(key, new TextContent(Encoding.UTF8.GetBytes(value))));
            return;
        }

        CheckHeader(key, value);
        (_headers ??= []).Add(KeyValuePair.Create(key, value));
    }

    private int FormatDouble(ReadOnlySpan<byte> name, double value, Span<byte> destination)
    {
        if (double.IsFinite(value))
            return WireText.Format(value, destination);
        var key = Encoding.UTF8.GetString(name);
        throw Refuse(key, $"{Endpoint.Name}: {key} is not a finite number. Give a number, or leave it out.");
    }

    private void CheckSegment(ReadOnlySpan<byte> name, ReadOnlySpan<byte> encoded)
    {
        // Dots alone would be taken for steps through the path, by servers and by everything between.
        if (!encoded.IsEmpty && !encoded.SequenceEqual("."u8) && !encoded.SequenceEqual(".."u8))
            return;
        var key = Encoding.UTF8.GetString(name);
        throw Refuse(key, encoded.IsEmpty
            ? $"{Endpoint.Name}: {key} is part of the path and is empty. Give a value."
            : $"{Endpoint.Name}: {key} is part of the path and cannot be '.' or '..'. Give another value.");
    }

    private void CheckHeader(string name, string value)
    {
        if (!value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return;
        throw Refuse(name, $"{Endpoint.Name}: {name} travels as a header, which holds printable ASCII only. Encode the value or leave the other characters out.");
    }

    private void CheckMediaType(string name, ApiContent content)
    {
        if (content.MediaType is not { } mediaType || MediaTypeHeaderValue.TryParse(mediaType, out _))
            return;
        throw Refuse(name, $"{Endpoint.Name}: the media type of {name} is none; 'image/png' is one.");
    }

    /// <summary>The call ends here: its buffers go back before the exception leaves.</summary>
    private ApiArgumentException Refuse(string parameter, string message)
    {
        Release();
        return new ApiArgumentException(Endpoint.Name, parameter, message);
    }

    private static byte[] FormatLarge<T>(T value, out int length)
        where T : IUtf8SpanFormattable
    {
        var size = 1024;
        while (true)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(size);
            if (value.TryFormat(buffer, out length, default, CultureInfo.InvariantCulture))
                return buffer;
            ArrayPool<byte>.Shared.Return(buffer);
            size = checked(buffer.Length * 2);
        }
    }
}
