namespace TwitterSdk.Emulator.Streaming.Events;

internal enum UserRelation
{
    Follow,
    Block,
    Mute,
}
