namespace TwitterSdk.Streaming.Rules;

/// <summary>Why a rule of the filtered stream was not taken.</summary>
public enum StreamRuleRefusal
{
    /// <summary>For a reason that has no name here; the problem tells.</summary>
    Other,

    /// <summary>It is not understood.</summary>
    Invalid,

    /// <summary>There is one with the same value already, or it is wished for twice with different tags.</summary>
    Duplicate,

    /// <summary>The rules of the developer platform forbid it.</summary>
    Noncompliant,

    /// <summary>There are as many rules as there may be.</summary>
    Cap,
}
