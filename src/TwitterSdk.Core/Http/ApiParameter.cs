using System.Text;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>The value of a parameter that no spec describes: text, a truth value, a number, an id, a list of them, JSON, or bytes.</summary>
/// <remarks>Truth values travel as <c>true</c> and <c>false</c>, lists with commas between, bytes as a part of a multipart body.</remarks>
public sealed class ApiParameter
{
    private readonly Action<ApiCall, ParameterLocation, byte[]> _add;

    private ApiParameter(Action<ApiCall, ParameterLocation, byte[]> add) => _add = add;

    /// <summary>Text.</summary>
    public static implicit operator ApiParameter?(string? value) => value is null ? null : new((call, location, name) => call.Add(location, name, value));

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static implicit operator ApiParameter?(bool? value) => value is null ? null : new((call, location, name) => call.Add(location, name, value));

    /// <summary>A number.</summary>
    public static implicit operator ApiParameter?(int? value) => value is null ? null : new((call, location, name) => call.Add(location, name, value));

    /// <summary>A number.</summary>
    public static implicit operator ApiParameter?(long? value) => value is null ? null : new((call, location, name) => call.Add(location, name, value));

    /// <summary>A number.</summary>
    public static implicit operator ApiParameter?(double? value) => value is null ? null : new((call, location, name) => call.Add(location, name, value));

    /// <summary>A list of texts.</summary>
    public static implicit operator ApiParameter?(string[]? value) => From((IReadOnlyList<string>?)value);

    /// <summary>A list of texts.</summary>
    public static implicit operator ApiParameter?(List<string>? value) => From(value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator ApiParameter?(int[]? value) => From<int>(value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator ApiParameter?(long[]? value) => From<long>(value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator ApiParameter?(List<long>? value) => From<long>(value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator ApiParameter?(double[]? value) => From<double>(value);

    /// <summary>JSON, as text.</summary>
    public static implicit operator ApiParameter?(JsonRaw? value) => value is null ? null : new((call, location, name) => call.Add(location, name, value));

    /// <summary>Bytes.</summary>
    public static implicit operator ApiParameter?(byte[]? value) => value is null ? null : From(ApiContent.FromBytes(value));

    /// <summary>A file, a stream or a buffer.</summary>
    public static implicit operator ApiParameter?(ApiContent? value) => value is null ? null : From(value);

    /// <summary>An id or enum.</summary>
    public static ApiParameter From<T>(T value)
        where T : struct, IWireValue => new((call, location, name) => call.Add<T>(location, name, value));

    /// <summary>A list of ids, enums or numbers; null, which is left out, for an empty one.</summary>
    public static ApiParameter? From<T>(IReadOnlyList<T>? values)
        where T : struct, IUtf8SpanFormattable => values is not { Count: > 0 } ? null : new((call, location, name) => call.AddList(location, name, values));

    /// <summary>A list of texts; null, which is left out, for an empty one.</summary>
    public static ApiParameter? From(IReadOnlyList<string>? values) =>
        values is not { Count: > 0 } ? null : new((call, location, name) => call.AddList(location, name, values));

    /// <summary>A file, a stream or a buffer.</summary>
    public static ApiParameter From(ApiContent value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new((call, _, name) => call.Add(name, value));
    }

    internal void AddTo(ApiCall call, ParameterLocation location, string name) => _add(call, location, Encoding.UTF8.GetBytes(name));
}
