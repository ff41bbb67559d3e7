namespace TwitterSdk.Bots.Commands;

/// <summary>A command that stands in a message.</summary>
/// <param name="Call">What was called.</param>
/// <param name="Command">The command; null when there is none of this name, which is to be told.</param>
internal sealed record FoundCommand(CommandCall Call, BotCommand? Command);
