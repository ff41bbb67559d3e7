using System.Net;
using TwitterSdk.Core.Diagnostics;
using TwitterSdk.Core.Errors;

namespace TwitterSdk.Core.Http;

/// <summary>Makes the exception of an answer that is no success.</summary>
internal static class Refusal
{
    private const string MissingScope = "insufficient_scope";

    public static ApiException Of(CallRun run, HttpResponseMessage response, byte[] body)
    {
        ApiConnectionOptions options = run.Pipeline.Options;
        var mask = new SecretMask(response.RequestMessage);
        IReadOnlyList<ApiError> errors = ErrorBody.Read(body, out IReadOnlyList<ApiProblem> problems);
        var failure = new ApiFailure
        {
            Endpoint = run.Endpoint.Name,
            Request = run.Request,
            Status = response.StatusCode,
            Errors = mask.Hide(WithChallenge(errors, response)),
            Problems = mask.Hide(problems),
            Headers = AnswerHeaders.Copy(response),
            Body = body,
            RateLimit = AnswerHeaders.ReadWindow(response, options.Vendor),
            RetryAfter = AnswerHeaders.ReadRetryAfter(response, options.Clock),
            RequestId = AnswerHeaders.ReadRequestId(response, options.Vendor),
            Scopes = ScopesOf(run),
        };
        ApiException refusal = options.Vendor.CreateException(failure);
        ApiLog.Refused(run.Pipeline.Logger, run.Endpoint.Name, (int)response.StatusCode, refusal.Code);
        return refusal;
    }

    // RFC 6750 tells of a missing scope in a header, and the body need not repeat it.
    private static IReadOnlyList<ApiError> WithChallenge(IReadOnlyList<ApiError> errors, HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.Forbidden)
            return errors;
        foreach (var challenge in response.Headers.WwwAuthenticate)
        {
            if (challenge.Parameter?.Contains(MissingScope, StringComparison.Ordinal) == true)
                return [.. errors, new ApiError(null, "the token lacks a scope", null, MissingScope)];
        }

        return errors;
    }

    private static IReadOnlyList<string> ScopesOf(CallRun run)
    {
        foreach (var requirement in run.Endpoint.Auth)
        {
            if (requirement.Scheme == run.Scheme)
                return requirement.Scopes;
        }

        return [];
    }
}
