namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>A tag, copied out of its line.</summary>
/// <param name="Key">The whole key.</param>
/// <param name="Value">The value without escapes; empty when there is none.</param>
public readonly record struct ChatTag(string Key, string Value);
