using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Lists;

/// <summary>The lists that a user owns, stands on, or follows, page by page.</summary>
/// <param name="kind"><c>ownerships</c>, <c>memberships</c> or <c>subscriptions</c>.</param>
internal sealed class ListPage(string kind) : IHandler
{
    public string Route => $"GET api 1.1/lists/{kind}.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser user = Lookup.UserOrMe(request);
        bool ownedOnly = request.Flag("filter_to_owned_lists");
        List<EmulatorList> lists = request.State.Lists.Where(request.Viewer, list => kind switch
        {
            "ownerships" => list.Owner == user,
            "memberships" => list.MemberList.Contains(user) && (!ownedOnly || list.Owner == request.Viewer),
            _ => list.SubscriberList.Contains(user),
        });
        WireOptions options = WireOptions.Of(request);
        CursorPage<EmulatorList> page = CursorPage<EmulatorList>.Of(request, lists, Math.Clamp(request.Int("count", 20), 1, 1000));
        return EmulatorResponse.Json(json => page.Write(json, "lists", (inner, list) => ListWriter.Write(inner, list, options), withTotal: false));
    }
}
