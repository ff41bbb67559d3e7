using System.Collections.Generic;
using System.Linq;

namespace TwitterSdk.Generators.Specs;

/// <summary>The vendor's errors: one exception class each, under an HTTP status class, under one root.</summary>
/// <param name="Root"><c>Twitter</c> makes <c>TwitterException</c>.</param>
internal sealed record ErrorsSpec(
    string Root,
    string? Doc,
    EquatableArray<ErrorSpec> Statuses,
    EquatableArray<ErrorSpec> Codes,
    EquatableArray<ErrorSpec> Problems,
    EquatableArray<ErrorAliasSpec> Aliases,
    TextRange Range)
{
    /// <summary>Everything that becomes a class.</summary>
    public IEnumerable<ErrorSpec> All => Statuses.Concat(Codes).Concat(Problems);
}

/// <summary>Another name for an error: a problem that is one of the codes.</summary>
/// <param name="Key">The last part of the problem's type.</param>
/// <param name="Error">The error that it is.</param>
/// <param name="Range">Where the error is named.</param>
internal sealed record ErrorAliasSpec(string Key, string Error, TextRange Range);

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
    /// <summary>For a problem: the last part of its type; else null.</summary>
    public string? Key { get; init; }

    /// <summary>For a problem: a title that tells it too, where the type does not.</summary>
    public string? Title { get; init; }

    /// <summary>For a status: the error that it is when the answer tells none.</summary>
    public string? Default { get; init; }

    public TextRange DefaultRange { get; init; }

    public TextRange NameRange { get; init; }

    public TextRange BaseRange { get; init; }

    public TextRange StatusRange { get; init; }
}
