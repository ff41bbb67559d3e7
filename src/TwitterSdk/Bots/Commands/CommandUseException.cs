namespace TwitterSdk.Bots.Commands;

/// <summary>A command was not used as it should be; the sender is told.</summary>
internal sealed class CommandUseException(string message) : Exception(message);
