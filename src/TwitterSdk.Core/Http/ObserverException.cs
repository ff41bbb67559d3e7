namespace TwitterSdk.Core.Http;

/// <summary>Carries what a caller's own code threw past all that looks for failures of the network and of the vendor, to come out as it was.</summary>
internal sealed class ObserverException(Exception cause) : Exception(cause.Message, cause)
{
    public Exception Cause { get; } = cause;
}
