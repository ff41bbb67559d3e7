namespace TwitterSdk.Emulator.Streaming.Rules;

/// <summary>A rule that makes no sense; the message goes to the client.</summary>
internal sealed class RuleException(string message) : Exception(message);
