namespace TwitterSdk.Core.Http;

/// <summary>An answer that has what was asked for, and beside it or in its place what went wrong.</summary>
public interface IApiEnvelope
{
    /// <summary>True when something of what was asked for came.</summary>
    bool HasData { get; }

    /// <summary>True when something went wrong.</summary>
    bool HasErrors { get; }
}
