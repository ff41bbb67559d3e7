namespace TwitterSdk.Emulator.Limits;

/// <summary>So many calls in so much time, in a window of this name.</summary>
internal sealed record RateRule(string Bucket, int Calls, TimeSpan Window);
