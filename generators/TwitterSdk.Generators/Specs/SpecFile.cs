namespace TwitterSdk.Generators.Specs;

/// <summary>One spec file: a chapter of a vendor's API, or types, groups and errors that chapters share.</summary>
/// <param name="Path">Where the file lies, with forward slashes.</param>
/// <param name="Scope">Product and group, for instance <c>Twitter.V1</c>; the product alone for what all groups share.</param>
/// <param name="Chapter">The chapter's name, for instance <c>Statuses</c>; null in a file without a client.</param>
internal sealed record SpecFile(
    string Path,
    Scope Scope,
    string? Chapter,
    string? Doc,
    string? DocsUrl,
    EquatableArray<EndpointSpec> Endpoints,
    EquatableArray<TypeSpec> Types,
    EquatableArray<GroupSpec> Groups,
    ErrorsSpec? Errors)
{
    /// <summary>The wire names of the members for data, errors and what data refer to in the file's answers; null where answers are data alone.</summary>
    public EnvelopeSpec? Envelope { get; init; }

    /// <summary>Scopes beyond the file's own whose types and shared groups it may name.</summary>
    public EquatableArray<UsedScope> Uses { get; init; }

    /// <summary>The root namespace of the assembly that has the file's code already; null for a spec of the project itself.</summary>
    public string? ShippedIn { get; init; }

    /// <summary>Where <c>client</c> or <c>scope</c> stands.</summary>
    public TextRange Range { get; init; }

    /// <summary>How far away a scope is: 0 for the file's own, 1 for the one around it, more for those that it uses; null when it is out of sight.</summary>
    public int? DistanceTo(Scope other)
    {
        if (Scope.Sees(other))
            return other == Scope ? 0 : 1;
        for (int at = 0; at < Uses.Count; at++)
        {
            if (Uses[at].Scope.Sees(other))
                return 2 + (2 * at) + (other == Uses[at].Scope ? 0 : 1);
        }

        return null;
    }
}

/// <summary>A scope that a file names to use its types.</summary>
internal sealed record UsedScope(Scope Scope, TextRange Range);

/// <summary>Answers that say success, and tell in members what came and what went wrong.</summary>
/// <param name="Data">The wire name of the member with what was asked for.</param>
/// <param name="Errors">The wire name of the list of errors.</param>
/// <param name="Includes">The wire name of the member with what the data refer to; null where nothing comes along.</param>
internal sealed record EnvelopeSpec(string Data, string Errors, string? Includes = null);

/// <summary>Where names live. <c>Twitter.V1</c> has the product <c>Twitter</c> and the group <c>V1</c>.</summary>
/// <param name="Product">Null for a stand-alone client (<c>Group.Chapter</c>).</param>
/// <param name="Group">Null for what all groups of a product share.</param>
internal sealed record Scope(string? Product, string? Group)
{
    /// <summary>True for the same scope and for the one around it: names that live there are seen from here.</summary>
    public bool Sees(Scope other) => other == this || (other.Group is null && other.Product == (Product ?? Group));

    public override string ToString() => Product is null ? Group ?? "" : Group is null ? Product : Product + "." + Group;
}

/// <summary>Parameters that many endpoints share.</summary>
internal sealed record GroupSpec(string Name, EquatableArray<ParameterSpec> Parameters, TextRange Range);
