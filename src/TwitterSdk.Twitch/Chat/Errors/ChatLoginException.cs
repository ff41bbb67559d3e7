namespace TwitterSdk.Twitch.Chat.Errors;

/// <summary>The server does not let the user in. The client does not try again by itself.</summary>
/// <param name="problem">What kind of refusal.</param>
/// <param name="message">What went wrong, and what would help.</param>
public sealed class ChatLoginException(ChatLoginProblem problem, string message) : ChatException(message)
{
    /// <summary>What kind of refusal.</summary>
    public ChatLoginProblem Problem { get; } = problem;

    /// <summary>What a notice before the welcome means; null for one that refuses nothing.</summary>
    internal static ChatLoginException? FromNotice(string text) => text switch
    {
        _ when text.StartsWith("Improperly formatted auth", StringComparison.OrdinalIgnoreCase) =>
            new ChatLoginException(ChatLoginProblem.MalformedToken, "The server cannot read the token: hand out the user's access token alone, without any word before it."),
        _ when text.StartsWith("Invalid NICK", StringComparison.OrdinalIgnoreCase) =>
            new ChatLoginException(ChatLoginProblem.InvalidLogin, "The server does not accept the login: it must be the name in small letters that the token belongs to."),
        _ when text.StartsWith("Login", StringComparison.OrdinalIgnoreCase) =>
            new ChatLoginException(ChatLoginProblem.TokenRefused, "The server refuses the token: it may be out of date, belong to another user, or lack the scopes chat:read and chat:edit."),
        _ => null,
    };

    /// <summary>What a numeric reply before the welcome means; null for one that refuses nothing.</summary>
    internal static ChatLoginException? FromNumber(int number, string text) => number switch
    {
        431 or 432 or 433 or 436 => new ChatLoginException(ChatLoginProblem.InvalidLogin, $"The server does not accept the login ({number}): {text}"),
        464 => new ChatLoginException(ChatLoginProblem.TokenRefused, $"The server refuses the token ({number}): {text}"),
        465 => new ChatLoginException(ChatLoginProblem.Banned, $"The server does not let this client in ({number}): {text}"),
        _ => null,
    };
}
