namespace TwitterSdk.Twitch.Chat;

/// <summary>What to do with a text that was just said in the same channel: the server drops it within 30 seconds, unless a moderator or VIP says it.</summary>
public enum RepeatedText
{
    /// <summary>Send it as it is; the server answers with the notice <c>msg_duplicate</c>.</summary>
    Send,

    /// <summary>Send it with an invisible character at its end, so that it is another text.</summary>
    Vary,

    /// <summary>Refuse it with a <see cref="Errors.ChatException"/>, without a word to the server.</summary>
    Refuse,
}
