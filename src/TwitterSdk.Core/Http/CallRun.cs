using TwitterSdk.Core.Auth;

namespace TwitterSdk.Core.Http;

/// <summary>One call on its way: who is calling now, and how often it was sent.</summary>
internal sealed class CallRun(ApiPipeline pipeline, ApiConnection connection, ApiCall call)
{
    public ApiPipeline Pipeline => pipeline;

    public ApiCall Call => call;

    public ApiEndpoint Endpoint => call.Endpoint;

    public ApiCallOptions Options => connection.Options;

    /// <summary>Who is calling; a hand-over or an error handler may change it.</summary>
    public ApiCredentials Credentials { get; set; } = connection.Credentials;

    public int Attempts { get; set; }

    public int? LastStatus { get; set; }

    /// <summary>True once a refused token was replaced: a second refusal is final.</summary>
    public bool Reauthorized { get; set; }

    /// <summary>Refusals for a used-up window so far; headers may be missing, so the pauses must grow.</summary>
    public int WindowRefusals { get; set; }

    /// <summary>The call's own headers and parameters over those of the client.</summary>
    public ApiCallOptions EffectiveOptions { get; } = Merge(pipeline.Options, connection.Options);

    public bool MayRetry => Endpoint.Safe || Options.RetryUnsafe;

    private static ApiCallOptions Merge(ApiConnectionOptions client, ApiCallOptions call) =>
        client.Headers is null && client.Parameters is null
            ? call
            : call with { Headers = Merge(client.Headers, call.Headers), Parameters = Merge(client.Parameters, call.Parameters) };

    private static IReadOnlyDictionary<string, string>? Merge(IReadOnlyDictionary<string, string>? under, IReadOnlyDictionary<string, string>? over)
    {
        if (under is null || over is null)
            return over ?? under;
        var merged = new Dictionary<string, string>(under, StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string value) in over)
            merged[name] = value;
        return merged;
    }
}
