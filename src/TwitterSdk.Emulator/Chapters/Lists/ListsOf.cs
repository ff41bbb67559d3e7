using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Lists;

/// <summary>Lists that a user owns or follows, in one answer: own ones first when <c>reverse</c> asks for it.</summary>
internal sealed class ListsOf : IHandler
{
    private const int MaxCount = 100;

    public string Route => "GET api 1.1/lists/list.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser user = Lookup.UserOrMe(request);
        bool ownFirst = request.Flag("reverse");
        WireOptions options = WireOptions.Of(request);
        IEnumerable<EmulatorList> lists = request.State.Lists
            .Where(request.Viewer, list => list.Owner == user || list.SubscriberList.Contains(user))
            .OrderBy(list => list.Owner == user == ownFirst ? 0 : 1)
            .Take(MaxCount);
        return Answers.List(lists, (json, list) => ListWriter.Write(json, list, options));
    }
}
