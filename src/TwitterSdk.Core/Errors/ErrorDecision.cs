namespace TwitterSdk.Core.Errors;

/// <summary>What an error handler decides.</summary>
public enum ErrorDecision
{
    /// <summary>Nothing: the next handler is asked, and then the exception is thrown.</summary>
    Pass,

    /// <summary>Send the call again.</summary>
    Retry,

    /// <summary>Throw at once, without asking further handlers.</summary>
    Raise,
}
