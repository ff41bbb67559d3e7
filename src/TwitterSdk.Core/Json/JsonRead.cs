namespace TwitterSdk.Core.Json;

/// <summary>Reads one value under a cursor; for element types that are not models.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="json">The cursor, standing on the value.</param>
public delegate T JsonRead<out T>(ref JsonCursor json);
