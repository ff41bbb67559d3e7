namespace TwitterSdk.Text;

/// <summary>One Tweet of a thread.</summary>
/// <param name="Text">What to send, with its number when asked for.</param>
/// <param name="Source">Which part of the whole it is, as C# counts; between two parts stand only spaces and line breaks.</param>
public sealed record TweetThreadPart(string Text, Range Source)
{
    /// <summary>What to send.</summary>
    public override string ToString() => Text;
}
