namespace TwitterSdk.Core.Errors;

/// <summary>A problem as a document tells it (RFC 9457), with the members that vendors add. What it leaves out is null.</summary>
public sealed record ApiProblem
{
    /// <summary>The address that says which problem it is; <c>about:blank</c> says nothing.</summary>
    public string? Type { get; init; }

    /// <summary>The last part of <see cref="Type"/>, on which alone exceptions are chosen: hosts change.</summary>
    public string? Name { get; init; }

    /// <summary>The problem in a few words.</summary>
    public string? Title { get; init; }

    /// <summary>What happened this time.</summary>
    public string? Detail { get; init; }

    /// <summary>The HTTP status, or the one that this part of an answer would have had alone.</summary>
    public int? Status { get; init; }

    /// <summary>The parameter at fault.</summary>
    public string? Parameter { get; init; }

    /// <summary>The value at fault.</summary>
    public string? Value { get; init; }

    /// <summary>The id of what the problem is about (<c>resource_id</c>).</summary>
    public string? ResourceId { get; init; }

    /// <summary>What the problem is about (<c>resource_type</c>).</summary>
    public string? ResourceType { get; init; }

    /// <summary>The part of the answer that is missing.</summary>
    public string? Section { get; init; }

    /// <summary>The field that is missing.</summary>
    public string? Field { get; init; }

    /// <summary>Why a client is refused.</summary>
    public string? Reason { get; init; }

    /// <summary>For which time an allowance is used up, for instance a month.</summary>
    public string? Period { get; init; }

    /// <summary>Whose allowance is used up, for instance the account's.</summary>
    public string? Scope { get; init; }

    /// <summary>Why a stream is not opened (<c>connection_issue</c>).</summary>
    public string? ConnectionIssue { get; init; }

    /// <summary>Why a stream is closed (<c>disconnect_type</c>).</summary>
    public string? DisconnectType { get; init; }

    /// <summary>Where access can be had (<c>registration_url</c>).</summary>
    public string? RegistrationUrl { get; init; }

    /// <summary>Which access is needed (<c>required_enrollment</c>).</summary>
    public string? RequiredEnrollment { get; init; }

    /// <summary>What is wrong one by one, when more than one thing is.</summary>
    public IReadOnlyList<ApiProblemDetail> Errors { get; init; } = [];

    internal ApiProblem WithoutSecrets(SecretMask mask) => this with
    {
        Type = mask.Hide(Type),
        Name = mask.Hide(Name),
        Title = mask.Hide(Title),
        Detail = mask.Hide(Detail),
        Parameter = mask.Hide(Parameter),
        Value = mask.Hide(Value),
        ResourceId = mask.Hide(ResourceId),
        ResourceType = mask.Hide(ResourceType),
        Section = mask.Hide(Section),
        Field = mask.Hide(Field),
        Reason = mask.Hide(Reason),
        Period = mask.Hide(Period),
        Scope = mask.Hide(Scope),
        ConnectionIssue = mask.Hide(ConnectionIssue),
        DisconnectType = mask.Hide(DisconnectType),
        RegistrationUrl = mask.Hide(RegistrationUrl),
        RequiredEnrollment = mask.Hide(RequiredEnrollment),
        Errors = [.. Errors.Select(error => error.WithoutSecrets(mask))],
    };
}
