namespace TwitterSdk.Media;

/// <summary>Through which API media are uploaded. Both take the same media and give the same ids.</summary>
public enum MediaApi
{
    /// <summary>
    /// API v2, the only one that X still serves. It takes users of OAuth 2.0 whose token has the scope <c>media.write</c>, and users of OAuth 1.0a;
    /// who holds both calls with OAuth 2.0.
    /// </summary>
    V2,

    /// <summary>API v1.1, which X took out of service in 2025; for an emulator or a proxy that still has it. It takes users of OAuth 1.0a.</summary>
    V1,
}
