namespace TwitterSdk.Emulator.Wire;

internal enum TextEntityKind
{
    Hashtag,
    Symbol,
    Mention,
    Url,
    Media,
}
