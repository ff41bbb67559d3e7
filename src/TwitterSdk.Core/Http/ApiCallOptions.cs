using TwitterSdk.Core.Errors;

namespace TwitterSdk.Core.Http;

/// <summary>What a single call, or all calls of a derived client, do differently.</summary>
public sealed record ApiCallOptions
{
    /// <summary>Everything as the client's options say.</summary>
    public static ApiCallOptions Default { get; } = new();

    /// <summary>How long a call may take in all, waits included; null for the client's own timeout.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Headers to add or replace; not <c>Authorization</c>.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Parameters to add to the query, or to the form where that is the body; signed like the others. One that the call has itself wins.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>Is asked about each failure after the client's own handlers had nothing to say.</summary>
    public IReadOnlyList<IApiErrorHandler> ErrorHandlers { get; init; } = [];

    /// <summary>True to leave the client's own error handlers out for this call.</summary>
    public bool SkipClientErrorHandlers { get; init; }

    /// <summary>True to send a call again after a failure even when it is not safe.</summary>
    public bool RetryUnsafe { get; init; }

    /// <summary>False to send parameters without the checks of the spec.</summary>
    public bool CheckParameters { get; init; } = true;

    /// <summary>True to get an answer that says success, but has errors and nothing else, as it is; otherwise it is an exception like any refusal.</summary>
    public bool KeepErrorAnswers { get; init; }

    /// <summary>Which of a vendor's namings to send, where parameters and their values have several, the first being 1; null for the one that each endpoint is documented with.</summary>
    public int? Spelling { get; init; }

    /// <summary>Lists that calls send when they say none of their own.</summary>
    public ApiSelections Selections { get; init; } = ApiSelections.None;

    /// <summary>Is told of each answer, also of failed ones.</summary>
    public Action<ApiResponse>? OnResponse { get; init; }
}
