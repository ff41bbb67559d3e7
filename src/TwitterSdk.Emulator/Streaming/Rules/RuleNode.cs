using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Rules;

/// <summary>A part of a rule.</summary>
/// <param name="Matches">What it asks of a tweet.</param>
/// <param name="StandsAlone">Whether it may be all that a rule asks: <c>has:links</c> may not, nor may anything negated.</param>
internal sealed record RuleNode(Predicate<EmulatorTweet> Matches, bool StandsAlone);
