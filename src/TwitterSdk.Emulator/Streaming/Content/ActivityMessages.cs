using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>What the app's subscriptions to X Activity ask for, as far as it is not delivered to a webhook.</summary>
internal sealed class ActivityMessages(EmulatorRequest request) : IStreamContent
{
    public byte[]? Tell(StateEvent happened)
    {
        byte[][] messages = [.. request.State.Activities.Messages(request.Caller.App!, webhook: null, happened)];

        // One event may be of several kinds; each is a line of its own.
        return messages.Length == 0 ? null : messages.Aggregate((all, next) => [.. all, .. "\r\n"u8, .. next]);
    }
}
