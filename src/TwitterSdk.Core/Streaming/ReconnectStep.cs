namespace TwitterSdk.Core.Streaming;

/// <summary>What follows the end of a connection.</summary>
/// <param name="State">What is remembered from here on.</param>
/// <param name="Delay">The pause before the next try.</param>
/// <param name="IsFinal">True when there is no next try.</param>
public readonly record struct ReconnectStep(ReconnectState State, TimeSpan Delay, bool IsFinal);
