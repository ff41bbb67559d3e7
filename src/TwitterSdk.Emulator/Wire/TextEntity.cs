namespace TwitterSdk.Emulator.Wire;

/// <summary>A marked piece of a text. The range is half-open and counts code points of the escaped text.</summary>
/// <param name="Value">The tag, the symbol, the handle, or the address as it was written.</param>
/// <param name="ShortUrl">The shortened address that stands in the text; empty for other kinds.</param>
internal sealed record TextEntity(TextEntityKind Kind, int Start, int End, string Value, string ShortUrl);
