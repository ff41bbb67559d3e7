namespace TwitterSdk.Core.Auth;

/// <summary>Where an app's bearer token is obtained and given back.</summary>
public sealed record AppTokenEndpoint
{
    /// <summary>The usual places.</summary>
    public static AppTokenEndpoint Default { get; } = new();

    /// <summary>The host's first label.</summary>
    public string Host { get; init; } = "api";

    /// <summary>The path that gives a token for <c>grant_type=client_credentials</c>.</summary>
    public string TokenPath { get; init; } = "oauth2/token";

    /// <summary>The path that makes a token invalid.</summary>
    public string InvalidatePath { get; init; } = "oauth2/invalidate_token";
}
