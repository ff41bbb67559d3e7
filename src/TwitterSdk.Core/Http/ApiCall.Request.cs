using System.Buffers;
using System.Net.Http.Headers;
using System.Text;

namespace TwitterSdk.Core.Http;

/// <content>The request that a call becomes.</content>
public sealed partial class ApiCall
{
    private static readonly MediaTypeHeaderValue s_formType = new("application/x-www-form-urlencoded");
    private static readonly MediaTypeHeaderValue s_jsonType = new("application/json");

    private byte[]? _jsonBytes;
    private byte[]? _target;
    private int _targetLength;
    private Uri? _uri;
    private int _own = -1;
    private bool _released;

    /// <summary>False when a content cannot be read a second time, so that a failed call cannot be sent again.</summary>
    internal bool CanSendAgain
    {
        get
        {
            if (_raw is { CanReplay: false })
                return false;
            for (var i = 0; i < _parts?.Count; i++)
            {
                if (!_parts[i].Content.CanReplay)
                    return false;
            }

            return true;
        }
    }

    /// <summary>True for the call of a stream, which is sent again whenever the stream connects, and so never gives its buffers back.</summary>
    internal bool IsStream { get; set; }

    /// <summary>True when the form is the body, and so is signed; beside parts it becomes parts, which are not.</summary>
    internal bool HasForm => _parts is null && _raw is null && _json is null;

    /// <summary>The parameters, for signing.</summary>
    internal ReadOnlySpan<ParameterRange> Ranges => _parameters.Ranges;

    /// <summary>What <see cref="Ranges"/> point into.</summary>
    internal ReadOnlySpan<byte> Bytes => _parameters.Bytes;

    /// <summary>The address without its query, for signing; empty when <paramref name="uri"/> is not the one that this call made last.</summary>
    internal ReadOnlySpan<byte> TargetOf(Uri? uri) => ReferenceEquals(uri, _uri) ? _target.AsSpan(0, _targetLength) : default;

    /// <summary>Makes a request, anew for each try: address, the call's and the options' headers and parameters, and the body; no <c>Authorization</c>.</summary>
    /// <exception cref="ApiArgumentException">A parameter of the path is missing.</exception>
    internal HttpRequestMessage CreateRequest(BaseAddress baseAddress, ApiCallOptions options)
    {
        var request = new HttpRequestMessage(Endpoint.Method, CreateUri(baseAddress, options)) { Content = CreateBody() };
        for (var i = 0; i < Endpoint.Headers.Count; i++)
            SetHeader(request, Endpoint.Headers[i].Key, Endpoint.Headers[i].Value);
        for (var i = 0; i < _headers?.Count; i++)
            SetHeader(request, _headers[i].Key, _headers[i].Value);
        if (options.Headers is { } headers)
        {
            foreach (var (name, value) in headers)
                SetHeader(request, name, value);
        }

        return request;
    }

    /// <summary>The address with the query.</summary>
    internal Uri CreateUri(BaseAddress baseAddress, ApiCallOptions options)
    {
        ObjectDisposedException.ThrowIf(_released, this);
        AddExtras(options);
        var prefix = baseAddress.Prefix(Endpoint.Host);
        var query = _parameters.Measure(ParameterLocation.Query, out var queryLength);
        var capacity = checked(prefix.Length + 2 + PercentEncoding.MaxLength(_path) + _parameters.Bytes.Length + queryLength);
        if (_target is null || _target.Length < capacity)
        {
            if (_target is not null)
                ArrayPool<byte>.Shared.Return(_target);
            _target = ArrayPool<byte>.Shared.Rent(capacity);
        }

        var length = Encoding.ASCII.GetBytes(prefix, _target);
        _target[length++] = (byte)'/';
        length += FillPath(_target.AsSpan(length));
        _targetLength = length;
        if (query > 0)
        {
            _target[length++] = (byte)'?';
            _parameters.Join(ParameterLocation.Query, _target.AsSpan(length));
            length += queryLength;
        }

        _uri = BaseAddress.ToUri(Encoding.ASCII.GetString(_target, 0, length));
        return _uri;
    }

    /// <summary>Gives the pooled buffers back; after the last try, whatever came of it. Further calls do nothing.</summary>
    internal void Release()
    {
        _released = true;
        _parameters.Release();
        _json?.Return();
        _json = null;
        if (_target is not null)
            ArrayPool<byte>.Shared.Return(_target);
        _target = null;
        _uri = null;
    }

    private static void SetHeader(HttpRequestMessage request, string name, string value)
    {
        if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException("Authorization comes from the credentials and is not a header to set: derive a client with other credentials.", nameof(name));

        // Nobody behind here looks for line ends, by which a value would bring headers of its own.
        if (HeaderText.Problem(name, value) is { } problem)
            throw new ArgumentException($"The header {name.ReplaceLineEndings(" ")} {problem}", nameof(value));

        // A header of the body, such as Content-Type, is refused here and set there.
        if (!TrySet(request.Headers, name, value) && request.Content is { } content)
            TrySet(content.Headers, name, value);
    }

    private static bool TrySet(HttpHeaders headers, string name, string value)
    {
        if (headers.NonValidated.Contains(name))
            headers.Remove(name);
        return headers.TryAddWithoutValidation(name, value);
    }

    // A parameter that the call has itself wins over one that the options add to all calls.
    private void AddExtras(ApiCallOptions options)
    {
        if (_own < 0)
            _own = _parameters.Ranges.Length;
        else
            _parameters.Truncate(_own);

        if (options.Parameters is not { Count: > 0 } extras)
            return;
        var location = HasForm && _parameters.Measure(ParameterLocation.Form, out _) > 0 ? ParameterLocation.Form : ParameterLocation.Query;
        foreach (var (name, value) in extras)
        {
            if (Encoding.UTF8.GetBytes(name) is var key && !HasOwn(key, name))
                Add(location, key, value);
        }
    }

    private bool HasOwn(ReadOnlySpan<byte> key, string name)
    {
        for (var i = 0; i < _parts?.Count; i++)
        {
            if (_parts[i].Name == name)
                return true;
        }

        Span<byte> encoded = new byte[PercentEncoding.MaxLength(key)];
        encoded = encoded[..PercentEncoding.Encode(key, encoded)];
        return _parameters.Has(encoded, ParameterLocation.Query, ParameterLocation.Form);
    }

    private int FillPath(Span<byte> destination)
    {
        var path = _path.AsSpan().TrimStart('/');
        var written = 0;
        while (true)
        {
            var open = path.IndexOf('{');
            var close = open < 0 ? -1 : path[open..].IndexOf('}');
            if (close < 0)
                return written + PercentEncoding.EncodePath(path, destination[written..]);

            written += PercentEncoding.EncodePath(path[..open], destination[written..]);
            var value = PathValue(path.Slice(open + 1, close - 1));
            value.CopyTo(destination[written..]);
            written += value.Length;
            path = path[(open + close + 1)..];
        }
    }

    private ReadOnlySpan<byte> PathValue(ReadOnlySpan<char> name)
    {
        foreach (var range in _parameters.Ranges)
        {
            if (range.Location == ParameterLocation.Path && Ascii.Equals(range.Name(_parameters.Bytes), name))
                return range.Value(_parameters.Bytes);
        }

        var key = name.ToString();
        throw Refuse(key, $"{Endpoint.Name}: {key} is part of the path and is missing. Give a value.");
    }

    private HttpContent? CreateBody()
    {
        if ((_raw is null ? 0 : 1) + (_json is null ? 0 : 1) + (_parts is null ? 0 : 1) > 1)
            throw new InvalidOperationException($"{Endpoint.Name} has more than one body: JSON, parts and raw bytes exclude each other.");

        var form = _parameters.Measure(ParameterLocation.Form, out var formLength);
        if (_parts is not null)
            return new MultipartBody(form == 0 ? _parts : [.. FormAsParts(form), .. _parts]);
        if (form > 0 && !HasForm)
            throw new InvalidOperationException($"{Endpoint.Name} has form parameters beside a body of another kind.");
        if (_raw is not null)
            return new ApiContentBody(_raw);
        if (_json is not null)
            return Bytes(_jsonBytes ??= _json.ToArray(), s_jsonType);
        if (form == 0)
            return null;

        // A copy, since a connection may still be sending it when the pooled buffer has already gone back.
        var body = new byte[formLength];
        _parameters.Join(ParameterLocation.Form, body);
        return Bytes(body, s_formType);

        static ByteArrayContent Bytes(byte[] bytes, MediaTypeHeaderValue type) => new(bytes) { Headers = { ContentType = type } };
    }

    private MultipartPart[] FormAsParts(int count)
    {
        var parts = new MultipartPart[count];
        var next = 0;
        foreach (var range in _parameters.Ranges)
        {
            if (range.Location != ParameterLocation.Form)
                continue;
            var value = new byte[range.ValueLength];
            var length = PercentEncoding.Decode(range.Value(_parameters.Bytes), value, plusIsSpace: false);
            parts[next++] = new MultipartPart(
                PercentEncoding.DecodeText(range.Name(_parameters.Bytes), plusIsSpace: false),
                new TextContent(value.AsMemory(0, length)));
        }

        return parts;
    }
}
