using System.Text.Json;

namespace TwitterSdk.Core.Json;

/// <summary>What every model can do, without reflection.</summary>
public static class JsonModel
{
    /// <summary>Reads a model from JSON text.</summary>
    public static T Parse<T>(string json, JsonReadContext? context = null)
        where T : IJsonModel<T> => throw new NotSupportedException();

    /// <summary>Reads a model from UTF-8.</summary>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, JsonReadContext? context = null)
        where T : IJsonModel<T> => throw new NotSupportedException();

    /// <summary>The JSON text of a model.</summary>
    public static string ToJson<T>(T model, JsonWriterOptions options = default)
        where T : IJsonModel<T> => throw new NotSupportedException();

    /// <summary>The UTF-8 of a model.</summary>
    public static byte[] ToUtf8<T>(T model, JsonWriterOptions options = default)
        where T : IJsonModel<T> => throw new NotSupportedException();
}

/// <summary>The empty value of a model: what an object without members reads as.</summary>
public static class JsonModel<T>
    where T : IJsonModel<T>
{
    /// <summary>The empty value.</summary>
    public static T Empty => throw new NotSupportedException();
}
