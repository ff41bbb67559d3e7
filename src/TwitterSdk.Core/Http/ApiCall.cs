using System.Text.Json;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>One call in the making: an endpoint and its parameters, encoded as they are added. Used once.</summary>
/// <remarks>
/// Generated methods fill it and hand it to <see cref="ApiConnection"/>, which owns it from then on, also when sending fails.
/// Null values are left out. Checks throw <see cref="ApiArgumentException"/> unless the client's options turn them off.
/// </remarks>
public sealed class ApiCall
{
    internal ApiCall(ApiEndpoint endpoint, bool checkParameters = true) => Endpoint = endpoint;

    /// <summary>What is called.</summary>
    public ApiEndpoint Endpoint { get; }

    // ---- for the pipeline ----

    /// <summary>False when a content cannot be read a second time, so that a failed call cannot be sent again.</summary>
    internal bool CanSendAgain => throw new NotSupportedException();

    /// <summary>Makes a request, anew for each try: address, the call's and the options' headers and parameters, and the body; no <c>Authorization</c>.</summary>
    internal HttpRequestMessage CreateRequest(BaseAddress baseAddress, ApiCallOptions options) => throw new NotSupportedException();

    /// <summary>The address with the query.</summary>
    internal Uri CreateUri(BaseAddress baseAddress, ApiCallOptions options) => throw new NotSupportedException();

    /// <summary>Gives the pooled buffers back; after the last try, whatever came of it. Further calls do nothing.</summary>
    internal void Release() => throw new NotSupportedException();

    // ---- parameters ----

    /// <summary>Adds text.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, string? value) => throw new NotSupportedException();

    /// <summary>Adds a number.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, int? value) => throw new NotSupportedException();

    /// <summary>Adds a number.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, long? value) => throw new NotSupportedException();

    /// <summary>Adds a number, with a point and without an exponent.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, double? value) => throw new NotSupportedException();

    /// <summary>Adds <c>true</c> or <c>false</c>.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, bool? value) => throw new NotSupportedException();

    /// <summary>Adds a moment.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, DateTimeOffset? value, TimeFormat format) => throw new NotSupportedException();

    /// <summary>Adds a calendar day.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, DateOnly? value) => throw new NotSupportedException();

    /// <summary>Adds JSON as text.</summary>
    public void Add(ParameterLocation location, ReadOnlySpan<byte> name, JsonRaw? value) => throw new NotSupportedException();

    /// <summary>Adds an id or enum.</summary>
    public void Add<T>(ParameterLocation location, ReadOnlySpan<byte> name, T? value)
        where T : struct, IWireValue => throw new NotSupportedException();

    /// <summary>Adds a list of ids, enums or numbers; nothing for null or an empty list.</summary>
    public void AddList<T>(ParameterLocation location, ReadOnlySpan<byte> name, IReadOnlyList<T>? values, ListFormat format = ListFormat.Comma)
        where T : struct, IUtf8SpanFormattable => throw new NotSupportedException();

    /// <summary>Adds a list of texts; nothing for null or an empty list.</summary>
    public void AddList(ParameterLocation location, ReadOnlySpan<byte> name, IReadOnlyList<string>? values, ListFormat format = ListFormat.Comma) => throw new NotSupportedException();

    /// <summary>Adds a part of a multipart body.</summary>
    public void Add(ReadOnlySpan<byte> name, ApiContent? content) => throw new NotSupportedException();

    /// <summary>The writer of the JSON body; the caller writes one whole value to it. Not signed by OAuth 1.0a.</summary>
    public Utf8JsonWriter JsonBody() => throw new NotSupportedException();

    /// <summary>Sends bytes as they are.</summary>
    public void RawBody(ApiContent content) => throw new NotSupportedException();

    // ---- checks ----

    /// <summary>Exactly one of the alternatives must be given.</summary>
    /// <param name="alternatives">As in the spec: <c>list_id | slug + owner_id</c>; for the message.</param>
    /// <param name="given">For each alternative, whether all of its parameters are given.</param>
    public void RequireOne(string alternatives, params ReadOnlySpan<bool> given) => throw new NotSupportedException();

    /// <summary>At most one of the alternatives may be given.</summary>
    public void RequireAtMostOne(string alternatives, params ReadOnlySpan<bool> given) => throw new NotSupportedException();

    /// <summary>At least one of the alternatives must be given.</summary>
    public void RequireAtLeastOne(string alternatives, params ReadOnlySpan<bool> given) => throw new NotSupportedException();

    /// <summary>A value must lie within its documented range.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value; null is fine.</param>
    /// <param name="min">The least; null for none.</param>
    /// <param name="max">The greatest; null for none.</param>
    public void CheckRange(string name, double? value, double? min, double? max) => throw new NotSupportedException();

    /// <summary>A text must have its documented length, in code points.</summary>
    public void CheckLength(string name, string? value, int? min, int? max) => throw new NotSupportedException();

    /// <summary>A list must have its documented count.</summary>
    public void CheckCount<T>(string name, IReadOnlyList<T>? values, int? min, int? max) => throw new NotSupportedException();
}
