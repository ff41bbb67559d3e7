using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>What the app's subscriptions to X Activity ask for, as far as it is not delivered to a webhook.</summary>
internal sealed class ActivityMessages(EmulatorRequest request) : IStreamContent
{
    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        foreach ((_, byte[] message) in request.State.Activities.Messages(happened, one => one.WebhookId is null && one.App == request.App))
            send(message);
    }
}
