using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>Users that began to hide or ended it, and changes of profiles, of one partition.</summary>
internal sealed class UserCompliance(V2Answers answers, EmulatorRequest request, int partitions) : IStreamContent
{
    private readonly int _partition = request.Int("partition", 1) - 1;

    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        if (happened is ProtectionChanged hidden && IsMine(hidden.User))
            send(answers.Message(request, Event(hidden.IsProtected ? "user_protect" : "user_unprotect", hidden.User, happened.At)));
        else if (happened is ProfileChanged change && IsMine(change.User))
            send(Profile(change));
    }

    private static JsonObject Event(string kind, EmulatorUser user, DateTimeOffset at) =>
        ComplianceEvent.Of(kind, at, "user", new JsonObject { ["id"] = WireId.Of(user.Id) });

    private bool IsMine(EmulatorUser user) => StreamShare.Of(user.Id, partitions) == _partition;

    private byte[] Profile(ProfileChanged change)
    {
        JsonObject json = Event("user_profile_modification", change.User, change.At);
        var members = (JsonObject)json["user_profile_modification"]!;
        members["profile_field"] = change.Field;
        members["new_value"] = change.After;
        return answers.Message(request, json);
    }
}
