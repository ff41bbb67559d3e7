using System.Text.Json;

namespace TwitterSdk.Core.Json;

/// <summary>Writes one value; for element types that are not models.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="json">Where to.</param>
/// <param name="value">The value.</param>
public delegate void JsonWrite<in T>(Utf8JsonWriter json, T value);
