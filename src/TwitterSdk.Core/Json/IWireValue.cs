namespace TwitterSdk.Core.Json;

/// <summary>An id or enum: a small value that can stand in a path, a query, a form or JSON.</summary>
public interface IWireValue : IUtf8SpanFormattable;
