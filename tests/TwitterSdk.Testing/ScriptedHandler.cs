using System.Net;
using System.Text;

namespace TwitterSdk.Testing;

/// <summary>Answers requests from a script, in memory, and remembers what was asked.</summary>
public sealed class ScriptedHandler : HttpMessageHandler
{
    private readonly Func<RecordedRequest, CancellationToken, Task<HttpResponseMessage>> _answer;
    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _requests = [];

    public ScriptedHandler(Func<RecordedRequest, HttpResponseMessage> answer)
        : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    public ScriptedHandler(Func<RecordedRequest, CancellationToken, Task<HttpResponseMessage>> answer) => _answer = answer;

    /// <summary>Answers with each response in turn, then with the last one again.</summary>
    public static ScriptedHandler InTurn(params Func<HttpResponseMessage>[] answers)
    {
        int next = -1;
        return new ScriptedHandler(_ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]());
    }

    /// <summary>What was asked so far.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) => new(status)
    {
        Content = new StringContent(json, Encoding.UTF8, "application/json"),
    };

    public static HttpResponseMessage Text(string text, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "text/plain") => new(status)
    {
        Content = new StringContent(text, Encoding.UTF8, mediaType),
    };

    public static HttpResponseMessage Empty(HttpStatusCode status = HttpStatusCode.NoContent) => new(status) { Content = new ByteArrayContent([]) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RecordedRequest recorded = await RecordedRequest.FromAsync(request, cancellationToken);
        lock (_gate)
            _requests.Add(recorded);
        HttpResponseMessage response = await _answer(recorded, cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}
