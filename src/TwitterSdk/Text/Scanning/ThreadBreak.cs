namespace TwitterSdk.Text.Scanning;

/// <summary>Places where a text can be cut, the better the higher.</summary>
internal enum ThreadBreak
{
    Character,
    Word,
    Sentence,
    Line,
    Paragraph,
}
