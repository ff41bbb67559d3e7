namespace TwitterSdk.Text.Scanning;

/// <summary>A piece of text that a thread does not cut: an entity, a character as people see it, or the space between words.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Weight">What it weighs.</param>
/// <param name="Break">How good a place for a cut its end is.</param>
/// <param name="IsSpace">Whether it is nothing but space.</param>
internal readonly record struct ThreadUnit(int Start, int End, int Weight, ThreadBreak Break, bool IsSpace);
