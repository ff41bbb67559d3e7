using TwitterSdk.Core.Http;
using TwitterSdk.Core.Media;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Media;

/// <summary>What each test of the uploader needs: a vendor in memory, a clock, and nothing to download from.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class UploadFixture : IDisposable
{
    private readonly ScriptedHandler _noNetwork = new(_ => throw new InvalidOperationException("nothing is to be fetched"));
    private readonly HttpMessageInvoker _downloads;

    protected UploadFixture() => _downloads = new HttpMessageInvoker(_noNetwork);

    internal FakeTransport Vendor { get; private protected set; } = new();

    protected FakeClock Clock { get; } = new();

    internal Task<MediaTransfer> UploadAsync(
        MediaSource source, MediaTransferOptions? options = null, IProgress<MediaUploadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Uploader(_downloads).UploadAsync(source, Samples.Rules, options ?? new Options(), progress, cancellationToken);

    internal MediaUploader Uploader(HttpMessageInvoker? downloads = null) => new(Vendor, new ApiTransport(downloads ?? _downloads), Clock);

    public void Dispose()
    {
        _downloads.Dispose();
        _noNetwork.Dispose();
        GC.SuppressFinalize(this);
    }
}
