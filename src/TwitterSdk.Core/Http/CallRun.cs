using TwitterSdk.Core.Auth;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Http;

/// <summary>One call on its way: who is calling now, where it stands, and how often it was sent.</summary>
internal sealed class CallRun(ApiPipeline pipeline, ApiConnection connection, ApiCall call)
{
    private Exception? _firstFailure;

    public ApiPipeline Pipeline => pipeline;

    public ApiCall Call => call;

    public ApiEndpoint Endpoint => call.Endpoint;

    public ApiCallOptions Options => connection.Options;

    /// <summary>The call's own headers and parameters over those of the client.</summary>
    public ApiCallOptions RequestOptions => connection.RequestOptions;

    /// <summary>Verb, host and path template; never a parameter.</summary>
    public string Request => $"{Endpoint.Method.Method} {Endpoint.Host}/{Endpoint.Path}";

    /// <summary>Who is calling; a hand-over or an error handler may change it.</summary>
    public ApiCredentials Credentials { get; set; } = connection.Credentials;

    /// <summary>How the present try is authorized.</summary>
    public AuthScheme Scheme { get; set; }

    public int Attempts { get; set; }

    /// <summary>True once the present try may have left this machine.</summary>
    public bool IsSent { get; set; }

    public int? LastStatus { get; set; }

    /// <summary>Whose token was refused and replaced: a second refusal of theirs is final.</summary>
    public ApiCredentials? Reauthorized { get; set; }

    /// <summary>The window that the present try counts against.</summary>
    public RateLimitBucket? Window { get; set; }

    /// <summary>True while the present try holds a place in its window.</summary>
    public bool HasPlace { get; set; }

    /// <summary>When the window that refused the call opens again.</summary>
    public DateTimeOffset? WindowOpens { get; set; }

    /// <summary>Who was asked already since the last wait, for windows that are used up.</summary>
    public List<ApiCredentials>? HandedOver { get; set; }

    /// <summary>True from a first failure that may pass, until another cure is tried.</summary>
    public bool IsRetrying { get; private set; }

    public bool MayRetry => Endpoint.Safe || Options.RetryUnsafe;

    /// <summary>Begins the retries with a failure, or ends them with none.</summary>
    public void Retry(Exception? failure)
    {
        IsRetrying = failure is not null;
        _firstFailure = failure;
    }

    /// <summary>The failure that the retries begin with, once.</summary>
    public Exception? TakeFirstFailure()
    {
        Exception? failure = _firstFailure;
        _firstFailure = null;
        return failure;
    }

    /// <summary>True when the try held a place until now.</summary>
    public bool TakePlace()
    {
        bool had = HasPlace;
        HasPlace = false;
        return had;
    }
}
