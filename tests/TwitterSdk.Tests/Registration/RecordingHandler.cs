namespace TwitterSdk.Tests.Registration;

/// <summary>Passes requests on, and remembers their addresses.</summary>
internal sealed class RecordingHandler : DelegatingHandler
{
    public List<string> Seen { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Seen)
            Seen.Add(request.RequestUri!.AbsolutePath);
        return base.SendAsync(request, cancellationToken);
    }
}
