namespace TwitterSdk.Generators.Specs;

/// <summary>One endpoint. <paramref name="Parameters"/> already holds those of the groups that it uses.</summary>
internal sealed record EndpointSpec(
    string Name,
    string? Doc,
    string? DocsUrl,
    string Method,
    string Host,
    string Path,
    EquatableArray<AuthSpec> Auth,
    EquatableArray<LimitSpec> Limits,
    EquatableArray<ParameterSpec> Parameters,
    TypeRef? Body,
    EquatableArray<ChoiceSpec> Choices,
    ReturnSpec Returns,
    PagingSpec? Paging,
    EquatableArray<int> Success,
    LifecycleSpec? Lifecycle,
    bool Safe,
    int? KeepAliveSeconds,
    string? Cost,
    TextRange Range)
{
    /// <summary>The groups of parameters that it uses, in order.</summary>
    public EquatableArray<GroupUse> Uses { get; init; }

    /// <summary>Which of the spellings of its parameters and their values the endpoint is documented with; the first is 1.</summary>
    public int Spelling { get; init; } = 1;

    /// <summary>Where the spec asks for a JSON body with nothing in it; null where it does not.</summary>
    public TextRange? EmptyBody { get; init; }

    /// <summary>The <c>{name}</c>s of the path, in order.</summary>
    public EquatableArray<PlaceholderSpec> Placeholders { get; init; }

    /// <summary>Headers that every request carries.</summary>
    public EquatableArray<HeaderSpec> Headers { get; init; }

    /// <summary>The word before a token in the Authorization header; null for <c>Bearer</c>.</summary>
    public string? TokenWord { get; init; }

    /// <summary>True when something may be left out, so that there is a request record.</summary>
    public bool HasRequest => Parameters.Any(parameter => parameter.Type.Nullable);
}

/// <summary>A group of parameters by name, as an endpoint names it.</summary>
internal sealed record GroupUse(string Name, TextRange Range);

/// <summary>A header with a fixed value.</summary>
internal sealed record HeaderSpec(string Name, string Value, TextRange Range);

/// <summary>A <c>{name}</c> of a path. The range includes the braces.</summary>
internal sealed record PlaceholderSpec(string Name, TextRange Range);

internal enum AuthScheme
{
    User,
    App,
    OAuth2,
    Consumer,
    Basic,
    None,
}

/// <summary>A scheme that an endpoint accepts, with the scopes that it needs.</summary>
internal sealed record AuthSpec(AuthScheme Scheme, EquatableArray<string> Scopes, TextRange Range);

/// <summary><c>user 900/15m</c>: so many calls in so many seconds, counted per user or per app.</summary>
/// <param name="Bucket">The name of a window that several endpoints share; null for the endpoint's own.</param>
internal sealed record LimitSpec(AuthScheme Scheme, int Calls, int Seconds, string? Bucket, TextRange Range);

internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Form,
    Multipart,
    Json,
}

/// <param name="WireName">As it travels; dotted for a nested member of a JSON body.</param>
/// <param name="Name">The C# name, in Pascal case.</param>
internal sealed record ParameterSpec(
    ParameterLocation Location,
    string WireName,
    string Name,
    TypeRef Type,
    string? Doc,
    TextRange Range)
{
    /// <summary>Its name in the vendor's other namings, in their order.</summary>
    public EquatableArray<string> OtherSpellings { get; init; }

    /// <summary>True for each of its names.</summary>
    public bool IsCalled(string wireName) => WireName == wireName || OtherSpellings.Contains(wireName);

    /// <summary>Its name in a naming, which is 1 for the first; the last one where it has fewer.</summary>
    public string Spelled(int spelling) =>
        OtherSpellings.Count == 0 || spelling <= 1 ? WireName : OtherSpellings[System.Math.Min(spelling - 2, OtherSpellings.Count - 1)];

    /// <summary>The group that it comes from; its range is then where the endpoint names the group.</summary>
    public string? Group { get; init; }
}

internal enum ChoiceRule
{
    OneOf,
    AtMostOne,
    AtLeastOne,

    /// <summary>One alternative, whose parameters go together or not at all.</summary>
    AllOrNone,
}

/// <summary><c>list_id | slug + owner_id</c>: alternatives, each a set of parameters by wire name that belong together.</summary>
internal sealed record ChoiceSpec(ChoiceRule Rule, EquatableArray<EquatableArray<string>> Alternatives, TextRange Range)
{
    /// <summary>True when something must be given.</summary>
    public bool IsDemand => Rule is ChoiceRule.OneOf or ChoiceRule.AtLeastOne;

    /// <summary>Where each name of each alternative stands.</summary>
    public EquatableArray<EquatableArray<TextRange>> NameRanges { get; init; }
}

internal enum ReturnKind
{
    None,
    Json,
    Text,
    Bytes,
    Form,
    Stream,
    Redirect,
    Page,
}

/// <param name="Type">For <c>Json</c>, <c>Form</c> and <c>Stream</c>.</param>
internal sealed record ReturnSpec(ReturnKind Kind, TypeRef? Type);

internal enum PagingStyle
{
    Cursor,
    MaxId,
    Token,
    Page,
    Offset,
    Position,
    Link,
}

/// <summary>How pages follow each other. Names are wire names; <paramref name="Items"/> and <paramref name="Next"/> may be dotted.</summary>
/// <param name="Items">Null when the answer is the list itself.</param>
/// <param name="Send">The parameter that carries the continuation.</param>
/// <param name="Next">The member of the answer that holds the continuation; null where the style computes it.</param>
/// <param name="Size">The parameter with the page's size, where the style needs it.</param>
/// <param name="Stop">The member of the answer that says whether there is more; null where the style knows.</param>
internal sealed record PagingSpec(PagingStyle Style, string? Items, string? Send, string? Next, string? Size, string? Stop, TextRange Range)
{
    /// <summary>Where each name stands; the whole paging's range where the style supplies the name.</summary>
    public PagingRanges Ranges { get; init; }
}

/// <summary>Where the names of a <see cref="PagingSpec"/> stand.</summary>
internal readonly record struct PagingRanges(TextRange Items, TextRange Send, TextRange Next, TextRange Size, TextRange Stop);

/// <param name="Retired">True when the endpoint is gone, false when it is only deprecated.</param>
internal sealed record LifecycleSpec(bool Retired, int? Year, string? Advice);
