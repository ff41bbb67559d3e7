using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

/// <summary>One user follows, blocks or mutes another, or no longer does.</summary>
internal sealed record UserRelated(UserRelation Relation, EmulatorUser From, EmulatorUser To, bool Ends, DateTimeOffset At) : StateEvent(At);
