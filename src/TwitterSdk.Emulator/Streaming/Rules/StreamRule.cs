using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Rules;

/// <summary>A rule of the filtered stream.</summary>
internal sealed record StreamRule(long Id, string Value, string? Tag, Predicate<EmulatorTweet> Matches);
