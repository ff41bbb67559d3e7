namespace TwitterSdk.Generators.Specs;

/// <summary>The vendor's errors: one exception class each, under an HTTP status class, under one root.</summary>
/// <param name="Root"><c>Twitter</c> makes <c>TwitterException</c>.</param>
internal sealed record ErrorsSpec(
    string Root,
    string? Doc,
    EquatableArray<ErrorSpec> Statuses,
    EquatableArray<ErrorSpec> Codes,
    TextRange Range);

/// <param name="Code">The HTTP status, or the vendor's code.</param>
/// <param name="Status">For a vendor code: the HTTP status whose class it stands under.</param>
/// <param name="Base">For a vendor code: the name of another code that it derives from; null for its status.</param>
/// <param name="Kind">What the runtime acts on, in snake case; null for nothing special.</param>
/// <param name="Cure">The next step that the exception tells; null when none is known.</param>
internal sealed record ErrorSpec(
    int Code,
    string Name,
    int? Status,
    string? Base,
    string? Kind,
    string? Doc,
    string? Cure,
    TextRange Range)
{
    public TextRange NameRange { get; init; }

    public TextRange BaseRange { get; init; }

    public TextRange StatusRange { get; init; }
}
