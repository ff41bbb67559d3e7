using TwitterSdk.Core.Diagnostics;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>The way to the vendor's token endpoints: where they are, who sends, and the clock. Thread-safe.</summary>
public sealed class AuthTransport
{
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _send;

    /// <param name="baseAddress">Where the vendor's hosts are.</param>
    /// <param name="send">Sends a request as it is; may throw what the vendor's refusals become, or hand the refusal back.</param>
    /// <param name="timeProvider">The clock of timestamps and deadlines; the system's when left out.</param>
    public AuthTransport(BaseAddress baseAddress, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        ArgumentNullException.ThrowIfNull(send);
        BaseAddress = baseAddress;
        TimeProvider = timeProvider ?? TimeProvider.System;
        _send = send;
    }

    /// <param name="baseAddress">Where the vendor's hosts are.</param>
    /// <param name="http">Sends; an <see cref="HttpClient"/> is one. It is not disposed.</param>
    /// <param name="timeProvider">The clock of timestamps and deadlines; the system's when left out.</param>
    public AuthTransport(BaseAddress baseAddress, HttpMessageInvoker http, TimeProvider? timeProvider = null)
        : this(baseAddress, (http ?? throw new ArgumentNullException(nameof(http))).SendAsync, timeProvider)
    {
    }

    /// <summary>Where the vendor's hosts are.</summary>
    public BaseAddress BaseAddress { get; }

    /// <summary>The clock that expiry is measured by.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>Is told of renewals.</summary>
    internal RenewalWatch Watch { get; init; } = RenewalWatch.None;

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _send(request, cancellationToken);
}
