namespace TwitterSdk.Cli.Errors;

/// <summary>What the user wrote cannot be done; the message says why, and what can.</summary>
internal sealed class UsageException(string message, Exception? innerException = null) : Exception(message, innerException);
