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

    public byte[]? Tell(StateEvent happened) => happened switch
    {
        ProtectionChanged change when IsMine(change.User) =>
            answers.Message(request, Event(change.IsProtected ? "user_protect" : "user_unprotect", change.User, happened.At)),
        ProfileChanged change when IsMine(change.User) => Profile(change),
        _ => null,
    };

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
