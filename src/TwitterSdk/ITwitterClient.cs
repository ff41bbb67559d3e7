using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Media;
using TwitterSdk.V1;
using TwitterSdk.V2;

namespace TwitterSdk;

/// <summary>Twitter/X. Thread-safe; one instance serves a whole program.</summary>
public interface ITwitterClient
{
    /// <summary>API v1.1, by chapters: <c>V1.Statuses</c>, <c>V1.Followers</c> and so on.</summary>
    ITwitterV1Client V1 { get; }

    /// <summary>API v2, by chapters: <c>V2.Tweets</c>, <c>V2.Users</c> and so on.</summary>
    ITwitterV2Client V2 { get; }

    /// <summary>Uploads of images, videos and subtitles.</summary>
    ITwitterMedia Media { get; }

    /// <summary>What calls are sent through; for clients generated from your own specs.</summary>
    ApiConnection Connection { get; }

    /// <summary>The same client for other credentials; cheap, it shares the pipeline.</summary>
    ITwitterClient As(ApiCredentials credentials);

    /// <summary>The same client with other options for its calls; cheap.</summary>
    /// <param name="change">Gets the present options, gives those to use: <c>o => o with { Timeout = ... }</c>.</param>
    ITwitterClient With(Func<ApiCallOptions, ApiCallOptions> change);

    /// <summary>Makes one call, and gives status, headers, rate limit and raw body beside its result.</summary>
    /// <param name="call">The call: <c>t => t.V1.Users.ShowAsync(...)</c>.</param>
    Task<ApiResponse<T>> CaptureAsync<T>(Func<ITwitterClient, Task<T>> call);

    /// <summary>Any endpoint, typed or not: <c>twitter.Api("ads-api", "12")["accounts"].GetAsync()</c>.</summary>
    /// <param name="host">The first label of the host, for instance <c>api</c>.</param>
    /// <param name="version">The version in the path; empty for none.</param>
    /// <param name="suffix">What follows the path, for instance <c>.json</c>; left out, <c>.json</c> for version 1.1 and nothing for others.</param>
    /// <param name="baseAddress">Another base address than the client's.</param>
    ApiPath Api(string host = "api", string version = "1.1", string? suffix = null, string? baseAddress = null);
}
