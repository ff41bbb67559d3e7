using TwitterSdk.Core.Http;
using TwitterSdk.Media;

namespace TwitterSdk.Tests.Media;

/// <summary>Twitter's media in memory, whichever API they come through.</summary>
internal sealed class FakeMedia
{
    private readonly Dictionary<MediaId, MemoryStream> _media = [];
    private long _next = 700;

    /// <summary>The calls, one line each.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The APIs that new media came through, in turn.</summary>
    public List<MediaApi> Apis { get; } = [];

    /// <summary>What the end of an upload and then the question for its status say of the processing; the last one is said again.</summary>
    public Queue<FakeProcessing?> Processing { get; } = [];

    public byte[] Received(MediaId id) => _media[id].ToArray();

    public long Size(MediaId id) => _media[id].Length;

    public MediaId Add(MediaApi api, string call)
    {
        Calls.Add(call);
        Apis.Add(api);
        MediaId id = ++_next;
        _media.Add(id, new MemoryStream());
        return id;
    }

    public Task KeepAsync(MediaId id, ApiContent content, CancellationToken cancellationToken) => content.CopyToAsync(_media[id], cancellationToken);

    public FakeProcessing? NextProcessing() => Processing.Count switch
    {
        0 => null,
        1 => Processing.Peek(),
        _ => Processing.Dequeue(),
    };
}
