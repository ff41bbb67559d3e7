namespace TwitterSdk.Text;

/// <summary>Code points that weigh otherwise than the rest.</summary>
/// <param name="Start">The first code point.</param>
/// <param name="End">The last code point.</param>
/// <param name="Weight">What one weighs, in parts of <see cref="TweetLengthRules.Scale"/>.</param>
public readonly record struct TweetWeightRange(int Start, int End, int Weight);
