using System.Globalization;
using System.Net;
using System.Text;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Errors;

/// <summary>A call that the vendor refused. Each vendor's exceptions derive from it.</summary>
public class ApiException : Exception
{
    private const int MostShown = 5;

    /// <param name="failure">What is known of the call.</param>
    /// <param name="kind">What the runtime acts on.</param>
    /// <param name="cure">The next step; null when none is known.</param>
    public ApiException(ApiFailure failure, ApiErrorKind kind = ApiErrorKind.Other, string? cure = null)
        : base(Describe(failure, cure))
    {
        Failure = failure;
        Kind = kind;
        Cure = cure;
    }

    /// <summary>All that is known of the call.</summary>
    public ApiFailure Failure { get; }

    /// <summary>What the runtime acts on.</summary>
    public ApiErrorKind Kind { get; }

    /// <summary>The next step; null when none is known.</summary>
    public string? Cure { get; }

    /// <summary>The vendor's first code; null when it told none.</summary>
    public int? Code => Failure.Errors is [var first, ..] ? first.Code : null;

    /// <summary>The first problem document of the answer; null when the vendor told otherwise what is wrong.</summary>
    public ApiProblem? Problem => Failure.Problems is [var first, ..] ? first : null;

    /// <summary>The HTTP status that the vendor answered with.</summary>
    public HttpStatusCode Status => Failure.Status;

    /// <summary>The vendor's id of the request; null when unknown.</summary>
    public string? RequestId => Failure.RequestId;

    /// <summary>The window that the headers told of; null when they did not.</summary>
    public RateLimitWindow? RateLimit => Failure.RateLimit;

    private static string Describe(ApiFailure failure, string? cure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{failure.Endpoint}: HTTP {(int)failure.Status}");
        for (int i = 0; i < failure.Errors.Count; i++)
        {
            // A look-up of a hundred ids may be refused a hundred times.
            if (i == MostShown)
            {
                text.Append(CultureInfo.InvariantCulture, $"; and {failure.Errors.Count - i} more");
                break;
            }

            ApiError error = failure.Errors[i];
            text.Append("; ");
            if (error.Code is { } code)
                text.Append(CultureInfo.InvariantCulture, $"code {code}: ");
            else if (error.TextCode is { } textCode)
                text.Append(CultureInfo.InvariantCulture, $"{textCode}: ");
            text.Append(error.Message ?? "no message");
            if (error.Parameter is { } parameter)
                text.Append(CultureInfo.InvariantCulture, $" (parameter '{parameter}')");
        }

        if (text[^1] is not ('.' or '!' or '?'))
            text.Append('.');
        if (cure is not null)
            text.Append(' ').Append(cure);
        if (failure.Status == HttpStatusCode.Forbidden && failure.Scopes.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $" The endpoint asks for the scopes {string.Join(' ', failure.Scopes)}.");
        if (failure.RequestId is { } id)
            text.Append(CultureInfo.InvariantCulture, $" (request {id})");
        return text.ToString();
    }
}
