namespace TwitterSdk.Core.Commands;

/// <summary>A command was not used as it should be. Its message is for the user: what is wrong, without a full stop.</summary>
/// <param name="message">What is wrong.</param>
public sealed class CommandUseException(string message) : Exception(message);
