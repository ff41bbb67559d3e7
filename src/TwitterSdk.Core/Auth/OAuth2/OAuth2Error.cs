using System.Buffers;
using System.Net;
using System.Text.Json;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A token endpoint's refusal.</summary>
/// <param name="Code">The standard's code; null when there is none.</param>
/// <param name="Description">The vendor's words.</param>
internal readonly record struct OAuth2Error(string? Code, string? Description)
{
    private static readonly SearchValues<char> s_codeChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    public static OAuth2Error Read(ReadOnlySpan<byte> body, OAuth2Endpoints endpoints)
    {
        string? error = null, description = null, message = null;
        try
        {
            var json = new Utf8JsonReader(body);
            if (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                {
                    var name = json.GetString();
                    json.Read();
                    if (json.TokenType != JsonTokenType.String)
                        json.Skip();
                    else if (name == "error")
                        error = json.GetString();
                    else if (name == "error_description")
                        description = json.GetString();
                    else if (name is "message" or "detail")
                        message = json.GetString();
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The status alone has to do; the broken text may hold anything and is not repeated.
        }

        return Of(error, description ?? message, endpoints);
    }

    /// <summary>Translates a vendor's words into the standard's code.</summary>
    public static OAuth2Error Of(string? error, string? description, OAuth2Endpoints endpoints)
    {
        foreach (var (words, code) in endpoints.ErrorWords)
        {
            if (string.Equals(words, description, StringComparison.OrdinalIgnoreCase) || string.Equals(words, error, StringComparison.OrdinalIgnoreCase))
                return new OAuth2Error(code, description);
        }

        // Some vendors put the code into the place of the description.
        return IsCode(error) || !IsCode(description) ? new OAuth2Error(IsCode(error) ? error : null, description ?? error) : new OAuth2Error(description, description);
    }

    public OAuth2Exception ToException(string step, HttpStatusCode status, OAuth2Form form)
    {
        var description = form.Mask(Description);
        var said = Code is null ? "" : $" {form.Mask(Code)}";
        return new OAuth2Exception(Code == "access_denied" ? OAuth2Problem.Denied : OAuth2Problem.Refused, $"{step} answered {(int)status}{said}: {Cure(Code, status)}")
        {
            Code = form.Mask(Code),
            Description = description,
            Status = status,
        };
    }

    /// <summary>What would help.</summary>
    public static string Cure(string? code, HttpStatusCode? status = null) => code switch
    {
        "invalid_grant" => "the code or refresh token is spent, expired, revoked, or of another app or callback; let the user sign in again.",
        "invalid_client" => "check the client id and secret, and whether the app is registered as public or confidential.",
        "invalid_scope" => "check the names of the scopes, and that the app may ask for them.",
        "unauthorized_client" => "the app is not allowed this way of signing in; change its settings at the vendor.",
        "unsupported_grant_type" or "unsupported_response_type" => "the vendor does not know this way of signing in; use another flow.",
        "access_denied" => "the user did not let the app in.",
        "expired_token" => "the code has expired; start the sign-in anew.",
        "redirect_mismatch" or "invalid_request" => "check that the callback is registered exactly as it is sent, and that code and token are fresh.",
        "temporarily_unavailable" or "server_error" => "the vendor has trouble; try again later.",
        _ => AuthException.CureOf(status) ?? "check the client id, the callback and the scopes.",
    };

    private static bool IsCode(string? text) =>
        text is { Length: > 0 and <= 64 } && !text.AsSpan().ContainsAnyExcept(s_codeChars) && text.Contains('_', StringComparison.Ordinal);
}
