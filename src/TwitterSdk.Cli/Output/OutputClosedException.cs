namespace TwitterSdk.Cli.Output;

/// <summary>Whoever read standard output is gone, as <c>head</c> is after its lines: there is nothing left to do, and nobody to tell.</summary>
internal sealed class OutputClosedException(IOException cause) : Exception(cause.Message, cause);
