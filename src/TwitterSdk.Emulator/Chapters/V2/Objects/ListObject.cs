using System.Text.Json.Nodes;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Objects;

/// <summary>All that v2 can tell about a list.</summary>
internal static class ListObject
{
    public static JsonObject Make(EmulatorList list) => new()
    {
        ["id"] = WireId.Of(list.Id),
        ["name"] = list.Name,
        ["created_at"] = TimeText.Write(list.CreatedAt, TimeForm.IsoMilliseconds),
        ["description"] = list.Description,
        ["owner_id"] = WireId.Of(list.Owner.Id),
        ["private"] = list.IsPrivate,
        ["member_count"] = list.MemberList.Count,
        ["follower_count"] = list.SubscriberList.Count,
    };
}
