using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>Nobody, who ends each call before it is sent and tells what was called.</summary>
internal sealed class EndpointRecorder : ApiCredentials
{
    public override string Id => "recorder";

    public override IReadOnlyList<AuthScheme> Schemes { get; } = [];

    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken) => throw AuthException.NotServed(authorization.Scheme, this);

    /// <summary>Ends a stream that the recorder is asked for where it is asked for: it would only connect later, and elsewhere.</summary>
    public static void Found(ApiCredentials credentials, ApiEndpoint endpoint)
    {
        if (credentials is EndpointRecorder)
            throw new EndpointFoundException(endpoint);
    }

    internal override AuthScheme Choose(ApiEndpoint endpoint) => throw new EndpointFoundException(endpoint);
}
