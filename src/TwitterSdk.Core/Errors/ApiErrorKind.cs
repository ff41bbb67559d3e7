namespace TwitterSdk.Core.Errors;

/// <summary>What the runtime acts on, whatever the vendor's codes are.</summary>
public enum ApiErrorKind
{
    /// <summary>Nothing special.</summary>
    Other,

    /// <summary>A window is used up and will start anew.</summary>
    RateLimit,

    /// <summary>An allowance is used up for long; waiting does not help.</summary>
    UsageCap,

    /// <summary>The credentials are wrong, expired or revoked.</summary>
    Auth,

    /// <summary>The credentials or the access level do not allow this.</summary>
    Access,

    /// <summary>The same thing was done before.</summary>
    Duplicate,

    /// <summary>There is no such thing.</summary>
    NotFound,

    /// <summary>The account is locked or suspended.</summary>
    Account,

    /// <summary>The vendor is out of order or overloaded.</summary>
    Server,
}
