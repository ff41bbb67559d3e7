using System.Buffers;
using System.Globalization;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Any path of the API, built segment by segment; for endpoints that no spec describes.</summary>
/// <remarks>
/// Calls go through the same pipeline as typed ones: authorization, rate limits, retries, exceptions. They are made with the first
/// of these that the credentials serve: a user (OAuth 1.0a), a user (OAuth 2.0), the app, nobody. GET and HEAD are sent again after
/// failures that may pass, other verbs only when the call surely never left. Immutable; each segment gives a new path.
/// </remarks>
public sealed partial class ApiPath
{
    private static readonly AuthRequirement[] s_anybody =
        [new(AuthScheme.User), new(AuthScheme.OAuth2), new(AuthScheme.App), new(AuthScheme.None)];

    private static readonly SearchValues<char> s_plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:@!$'()*+,;=&");

    private readonly ApiConnection _api;
    private readonly string _host;
    private readonly string _path;
    private readonly string[] _values;
    private readonly string _suffix;
    private readonly ApiEndpoint? _like;

    internal ApiPath(ApiConnection api, string host, string prefix, string suffix, ApiEndpoint? like = null)
        : this(api, host, "", [], suffix, like)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(suffix);
        if (prefix.Length > 0)
            (_path, _values) = Append(prefix);
    }

    private ApiPath(ApiConnection api, string host, string path, string[] values, string suffix, ApiEndpoint? like)
    {
        _api = api;
        _host = host;
        _path = path;
        _values = values;
        _suffix = suffix;
        _like = like;
    }

    /// <summary>The path with one more segment, or with several between slashes.</summary>
    /// <param name="segment">The segment; characters that a path may not hold are encoded.</param>
    /// <exception cref="ArgumentException">It is empty, or a dot or two.</exception>
    public ApiPath this[string segment]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(segment);
            (string path, string[] values) = Append(segment);
            return new ApiPath(_api, _host, path, values, _suffix, _like);
        }
    }

    /// <summary>The path with one more segment, an id. Logs and metrics show a placeholder for it.</summary>
    /// <param name="segment">The id.</param>
    public ApiPath this[long segment] => new(_api, _host, Join(_path, Placeholder(_values.Length)), [.. _values, segment.ToString(CultureInfo.InvariantCulture)], _suffix, _like);

    /// <summary>The path with several more segments.</summary>
    /// <param name="segments">The segments.</param>
    public ApiPath this[params string[] segments]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(segments);
            ApiPath path = this;
            foreach (string segment in segments)
                path = path[segment];
            return path;
        }
    }

    /// <summary>The path with another suffix.</summary>
    /// <param name="suffix">What follows the path, for instance <c>.json</c>; empty for nothing.</param>
    public ApiPath WithSuffix(string suffix)
    {
        ArgumentNullException.ThrowIfNull(suffix);
        return new ApiPath(_api, _host, _path, _values, suffix, _like);
    }

    /// <summary>Verbs and ids aside, what is called.</summary>
    public override string ToString() => $"{_host}/{_path}{_suffix}";

    internal ApiCall Begin(HttpMethod method, ApiParameters? parameters, JsonRaw? json, bool inQuery = false)
    {
        ArgumentNullException.ThrowIfNull(method);
        bool safe = method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;
        ApiCall call = _api.Begin(new ApiEndpoint
        {
            Name = $"{method.Method} {this}",
            Method = method,
            Host = _host,
            Path = _path + _suffix,
            Auth = _like is { Auth: [{ Scheme: AuthScheme.None }] } ? _like.Auth : s_anybody,
            Safe = safe,
            IsDynamic = true,
            Headers = _like?.Headers ?? [],
            TokenWord = _like?.TokenWord,
            Limits = _like?.Limits ?? [],
        });
        for (int i = 0; i < _values.Length; i++)
            call.Add(ParameterLocation.Path, Name(i), _values[i]);

        // Where something else is the body, and for verbs whose body has no meaning, parameters can only stand in the query.
        inQuery |= safe || method == HttpMethod.Delete || json is not null;
        parameters?.AddTo(call, inQuery ? ParameterLocation.Query : ParameterLocation.Form);
        json?.Write(call.JsonBody());
        return call;
    }

    private (string Path, string[] Values) Append(string segments)
    {
        string path = _path;
        string[] values = _values;
        foreach (string segment in segments.Trim('/').Split('/'))
        {
            if (segment is "" or "." or "..")
                throw new ArgumentException($"'{segments}' has an empty segment or one of dots alone, which servers take for a step through the path.", nameof(segments));

            // Text that a path may hold is a part of its name; all else is a value in it, and so is what looks like an id.
            bool isName = !segment.AsSpan().ContainsAnyExcept(s_plain) && !IsNumber(segment, path);
            path = Join(path, isName ? segment : Placeholder(values.Length));
            if (!isName)
                values = [.. values, segment];
        }

        return (path, values);
    }

    // The version, which comes first, is a number too.
    private static bool IsNumber(string segment, string path) => path.Length > 0 && !segment.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static string Join(string path, string segment) => path.Length == 0 ? segment : $"{path}/{segment}";

    private static string Placeholder(int index) => string.Create(CultureInfo.InvariantCulture, $"{{{index}}}");

    private static byte[] Name(int index) => System.Text.Encoding.ASCII.GetBytes(index.ToString(CultureInfo.InvariantCulture));
}
