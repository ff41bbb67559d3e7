namespace TwitterSdk.Core.Streaming;

/// <summary>A parameter with which a connection asks for what was sent while there was none. A value that the call has itself wins.</summary>
/// <param name="Parameter">The wire name.</param>
/// <param name="Unit">What one of its value means.</param>
/// <param name="Longest">The greatest value.</param>
public sealed record StreamBackfill(string Parameter, TimeSpan Unit, int Longest)
{
    /// <summary>The value for a gap: enough units to cover it, at least one.</summary>
    public int ValueFor(TimeSpan gap) => (int)Math.Clamp(Math.Ceiling(gap / Unit), 1, Longest);
}
