namespace TwitterSdk.Core.Http;

/// <summary>How a list travels in a query or form.</summary>
public enum ListFormat
{
    /// <summary><c>a,b,c</c>.</summary>
    Comma,

    /// <summary>The parameter once for each item.</summary>
    Repeated,

    /// <summary>A JSON array.</summary>
    Json,
}
