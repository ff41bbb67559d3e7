namespace TwitterSdk.Core.Commands;

/// <summary>One word behind a command; quotes make several words one.</summary>
/// <param name="Value">The word without its quotes.</param>
/// <param name="Start">Where it begins in the text.</param>
internal readonly record struct CommandWord(string Value, int Start);
