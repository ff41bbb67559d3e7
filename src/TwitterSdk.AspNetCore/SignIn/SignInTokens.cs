using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.AspNetCore.SignIn;

/// <summary>Brings the tokens of a sign-in with ASP.NET Core to where the SDK finds and renews them: <c>twitter.As(users.For(key))</c>.</summary>
public static class SignInTokens
{
    /// <summary>Saves the tokens of the user who is just signing in; for the event <c>OnCreatingTicket</c>.</summary>
    /// <param name="context">What the event tells.</param>
    /// <param name="users">The users of the app. Its client id must be the one that the sign-in uses, or the tokens cannot be renewed.</param>
    /// <param name="key">The user's key; the id among the claims when left out.</param>
    /// <returns>Credentials that act for the user.</returns>
    /// <exception cref="InvalidOperationException">There is no token, or neither a key nor an id.</exception>
    public static Task<OAuth2UserCredentials> SaveTokensAsync(this OAuthCreatingTicketContext context, OAuth2Users users, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(users);
        key ??= context.Identity?.FindFirst(ClaimTypes.NameIdentifier)?.Value
            ?? throw new InvalidOperationException("The sign-in has no claim with the user's id: say a key, or map ClaimTypes.NameIdentifier before.");
        TimeProvider clock = context.Options.TimeProvider ?? TimeProvider.System;
        var tokens = new OAuth2Tokens
        {
            AccessToken = context.AccessToken ?? throw new InvalidOperationException("The sign-in gave no access token."),
            RefreshToken = context.RefreshToken,
            ExpiresAt = clock.GetUtcNow() + context.ExpiresIn,
            Scopes = ScopesOf(context.TokenResponse.Response),
            TokenType = context.TokenType ?? "bearer",
        };
        return users.SaveAsync(key, tokens, context.HttpContext.RequestAborted);
    }

    /// <summary>The tokens that a sign-in with <c>SaveTokens</c> keeps; null when it keeps none. Save them with <c>users.SaveAsync(key, tokens)</c>.</summary>
    /// <param name="properties">What the sign-in kept.</param>
    public static OAuth2Tokens? GetOAuth2Tokens(this AuthenticationProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return properties.GetTokenValue("access_token") is not { Length: > 0 } token ? null : new OAuth2Tokens
        {
            AccessToken = token,
            RefreshToken = properties.GetTokenValue("refresh_token") is { Length: > 0 } refresh ? refresh : null,
            ExpiresAt = DateTimeOffset.TryParse(
                properties.GetTokenValue("expires_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset end) ? end : null,
            TokenType = properties.GetTokenValue("token_type") ?? "bearer",
        };
    }

    // Text with blanks between scopes, or a list of them.
    private static string[]? ScopesOf(JsonDocument? answer)
    {
        if (answer is null || answer.RootElement.ValueKind != JsonValueKind.Object || !answer.RootElement.TryGetProperty("scope", out JsonElement scope))
            return null;
        return scope.ValueKind switch
        {
            JsonValueKind.String => scope.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            JsonValueKind.Array => [.. scope.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            _ => null,
        };
    }
}
