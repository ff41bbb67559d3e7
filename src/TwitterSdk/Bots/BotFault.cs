namespace TwitterSdk.Bots;

/// <summary>Something that went wrong in one part of a bot; the others go on.</summary>
/// <param name="Part">The name of the handler, command, task or source.</param>
/// <param name="Exception">What was thrown.</param>
/// <param name="Message">The message that was being handled; null when there was none.</param>
public sealed record BotFault(string Part, Exception Exception, object? Message);
