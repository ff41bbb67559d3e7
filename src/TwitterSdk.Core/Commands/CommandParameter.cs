namespace TwitterSdk.Core.Commands;

/// <summary>What a command wants to be told.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether it must be told.</param>
/// <param name="Default">What counts when it is not told; null for the empty value.</param>
/// <param name="TakesRest">Whether it takes all that is left, blanks too.</param>
public sealed record CommandParameter(string Name, bool IsRequired, string? Default, bool TakesRest)
{
    /// <summary>As it is written in a syntax.</summary>
    public override string ToString() =>
        (IsRequired ? "<" : "[") + Name + (Default is null ? "" : $"={Default}") + (TakesRest ? "..." : "") + (IsRequired ? ">" : "]");
}
