using System.Net;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>What a token endpoint answered.</summary>
internal sealed record OAuth2Answer(HttpStatusCode Status, PooledBody Body) : IDisposable
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public void Dispose() => Body.Dispose();
}
