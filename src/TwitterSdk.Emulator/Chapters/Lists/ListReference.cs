using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Lists;

/// <summary>Finds the list that <c>list_id</c>, or <c>slug</c> with its owner, names.</summary>
internal static class ListReference
{
    public static EmulatorList Find(EmulatorRequest request)
    {
        if (request.Long("list_id") is { } id)
            return Only(request.State.Lists.Where(request.Viewer, list => list.Id == id));
        string slug = request.RequiredText("slug");
        EmulatorUser owner = Lookup.User(request, "owner_id", "owner_screen_name");
        return Only(request.State.Lists.Where(request.Viewer, list => list.Owner == owner && list.Slug == slug));
    }

    /// <summary>A list that the caller may change.</summary>
    public static EmulatorList Own(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorList list = Find(request);
        return list.Owner == me ? list : throw new Refusal(403, 87, "Only its owner may change a list.");
    }

    private static EmulatorList Only(List<EmulatorList> found) => found.Count > 0 ? found[0] : throw Refusal.NoSuchPage();
}
