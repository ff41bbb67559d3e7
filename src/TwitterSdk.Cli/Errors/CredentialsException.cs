namespace TwitterSdk.Cli.Errors;

/// <summary>There is nobody to call as; the message says how to sign in.</summary>
internal sealed class CredentialsException(string message) : Exception(message);
