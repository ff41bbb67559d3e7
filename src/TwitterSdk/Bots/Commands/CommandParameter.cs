namespace TwitterSdk.Bots.Commands;

/// <summary>What a command wants to be told.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether it must be told.</param>
/// <param name="Default">What counts when it is not told; null for the empty value.</param>
/// <param name="TakesRest">Whether it takes all that is left, blanks too.</param>
internal sealed record CommandParameter(string Name, bool IsRequired, string? Default, bool TakesRest)
{
    public override string ToString() =>
        (IsRequired ? "<" : "[") + Name + (Default is null ? "" : $"={Default}") + (TakesRest ? "..." : "") + (IsRequired ? ">" : "]");
}
