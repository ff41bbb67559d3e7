namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Why a step of OAuth 2.0 failed.</summary>
public enum OAuth2Problem
{
    /// <summary>The vendor answered with an error; <see cref="OAuth2Exception.Code"/> says which.</summary>
    Refused,

    /// <summary>The vendor's answer, or the address that the user came back to, lacks what it should have.</summary>
    Malformed,

    /// <summary>The user said no.</summary>
    Denied,

    /// <summary>The user came back with another sign-in's state.</summary>
    StateMismatch,

    /// <summary>The sign-in was completed before.</summary>
    AlreadyUsed,

    /// <summary>The user took too long, or did not come back.</summary>
    TimedOut,

    /// <summary>A token that was needed to go on has expired or was revoked.</summary>
    Expired,

    /// <summary>This vendor, or this app, has no such step.</summary>
    NotSupported,

    /// <summary>No browser could be opened, or no port could be listened on.</summary>
    Environment,
}
