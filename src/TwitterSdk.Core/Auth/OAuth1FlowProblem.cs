namespace TwitterSdk.Core.Auth;

/// <summary>Why a sign-in failed.</summary>
public enum OAuth1FlowProblem
{
    /// <summary>The vendor answered with an error status.</summary>
    Refused,

    /// <summary>The vendor's answer, or the address that the user came back to, lacks what it should have.</summary>
    Malformed,

    /// <summary>The vendor did not accept the callback address.</summary>
    CallbackNotConfirmed,

    /// <summary>The user came back with another sign-in's token.</summary>
    TokenMismatch,

    /// <summary>The user said no, or gave no PIN.</summary>
    Denied,

    /// <summary>The vendor did not answer in time.</summary>
    TimedOut,
}
