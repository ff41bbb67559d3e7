using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming.Events;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>Public tweets that match a rule of the Powerstream, in the shapes of v1.1 and without those rules.</summary>
internal sealed class PowerMessages(EmulatorRequest request) : IStreamContent
{
    private readonly WireOptions _options = new(request.State, Viewer: null) { Streamed = true };

    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        if (happened is TweetPosted { Tweet: { Author.IsProtected: false } tweet } && request.State.PowerstreamRules.Matching(request.App, tweet).Any())
            send(EmulatorResponse.Json(json => TweetWriter.Write(json, tweet, _options)).Body.ToArray());
    }
}
