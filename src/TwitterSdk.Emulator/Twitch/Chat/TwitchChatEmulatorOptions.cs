namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>How a chat emulator runs.</summary>
public sealed class TwitchChatEmulatorOptions
{
    /// <summary>The clock of limits, time-outs and time stamps.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Whether logins without an account are let in, with any token. Off, they are refused as the vendor does.</summary>
    public bool AcceptAnyToken { get; set; }

    /// <summary>Messages that an account may send in 30 seconds to channels that it does not moderate. What is above is refused with <c>msg_ratelimit</c>.</summary>
    public int MessageLimit { get; set; } = 20;

    /// <summary>Who decides about logins and tokens instead of the accounts of the chat.</summary>
    internal Func<string, string, bool>? AcceptsToken { get; init; }
}
