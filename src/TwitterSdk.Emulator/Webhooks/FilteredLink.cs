using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.Chapters.V2;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Content;
using TwitterSdk.Emulator.Streaming.Events;
using TwitterSdk.Emulator.Validation;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>What the filtered stream tells a webhook: messages as if the app had opened the stream with the same query.</summary>
internal sealed class FilteredLink : IStreamContent
{
    private readonly FilteredMessages _messages;

    /// <exception cref="Refusal">The query is none that the stream takes.</exception>
    public FilteredLink(SpecCatalog catalog, RequestCheck check, V2Answers answers, EmulatorState state, TimeProvider time, EmulatorApp app, string query)
    {
        Query = query;
        SpecEndpoint stream = catalog.Find("V2.Streams.Filter");
        var asked = new EmulatorRequest(WireRequest.Imagine($"/api/{stream.Spec.Path}?{query}"), stream, [], new Caller(CallerKind.App) { App = app }, state, time);
        check.Check(asked);
        _messages = new FilteredMessages(answers, asked);
    }

    /// <summary>Which fields were asked for when it was linked.</summary>
    public string Query { get; }

    public void Tell(StateEvent happened, Action<byte[]> send) => _messages.Tell(happened, send);
}
