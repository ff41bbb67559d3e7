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
    TextRange Range);

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
internal sealed record AuthSpec(AuthScheme Scheme, EquatableArray<string> Scopes);

/// <summary><c>user 900/15m</c>: so many calls in so many seconds, counted per user or per app.</summary>
/// <param name="Bucket">The name of a window that several endpoints share; null for the endpoint's own.</param>
internal sealed record LimitSpec(AuthScheme Scheme, int Calls, int Seconds, string? Bucket);

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
    TextRange Range);

internal enum ChoiceRule
{
    OneOf,
    AtMostOne,
    AtLeastOne,
}

/// <summary><c>list_id | slug + owner_id</c>: alternatives, each a set of parameters by wire name that belong together.</summary>
internal sealed record ChoiceSpec(ChoiceRule Rule, EquatableArray<EquatableArray<string>> Alternatives, TextRange Range);

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
internal sealed record PagingSpec(PagingStyle Style, string? Items, string? Send, string? Next, string? Size, string? Stop, TextRange Range);

/// <param name="Retired">True when the endpoint is gone, false when it is only deprecated.</param>
internal sealed record LifecycleSpec(bool Retired, int? Year, string? Advice);
