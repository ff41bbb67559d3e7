using System.Net;

namespace TwitterSdk.Core.Http;

/// <summary>Who sends requests: an HTTP client for calls, and one for streams that stay open.</summary>
/// <remarks>Neither may follow redirects: a redirect would carry the credentials to another address.</remarks>
public sealed class ApiTransport
{
    private readonly Func<HttpMessageInvoker> _calls;
    private readonly Func<HttpMessageInvoker> _streams;

    /// <param name="calls">Is asked for each call; an HTTP client factory may hand out a new client each time.</param>
    /// <param name="streams">The same for streams; it must not have a timeout.</param>
    public ApiTransport(Func<HttpMessageInvoker> calls, Func<HttpMessageInvoker>? streams = null)
    {
        ArgumentNullException.ThrowIfNull(calls);
        _calls = calls;
        _streams = streams ?? calls;
    }

    /// <summary>Sends through one invoker.</summary>
    public ApiTransport(HttpMessageInvoker invoker)
        : this(() => invoker)
    {
    }

    /// <summary>Sends through sockets of its own, kept open between calls; the DNS is asked anew every few minutes.</summary>
    /// <param name="compression">True to ask for compressed answers.</param>
    /// <param name="proxy">The address of a proxy; null for the system's settings.</param>
    public static ApiTransport Create(bool compression = true, Uri? proxy = null) =>
        new(new HttpMessageInvoker(CreateHandler(compression, proxy)));

    /// <summary>The handler that <see cref="Create"/> uses; for those who build the chain of handlers themselves.</summary>
    /// <param name="compression">True to ask for compressed answers.</param>
    /// <param name="proxy">The address of a proxy; null for the system's settings.</param>
    public static SocketsHttpHandler CreateHandler(bool compression = true, Uri? proxy = null)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // An answer that is left early closes its connection at once, instead of being read on for seconds: streams must end.
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = compression ? DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli : DecompressionMethods.None,
        };
        if (proxy is not null)
            handler.Proxy = new WebProxy(proxy);
        return handler;
    }

    /// <summary>Sends, and answers as soon as the headers are there.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool stream, CancellationToken cancellationToken)
    {
        HttpMessageInvoker invoker = stream ? _streams() : _calls();
        return invoker is HttpClient client
            ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : invoker.SendAsync(request, cancellationToken);
    }
}
