using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Lists;

/// <summary>The members or subscribers of a list, page by page, newest first.</summary>
/// <param name="kind"><c>members</c> or <c>subscribers</c>.</param>
internal sealed class ListPeople(string kind) : IHandler
{
    public string Route => $"GET api 1.1/lists/{kind}.json";

    public static List<EmulatorUser> Of(EmulatorList list, string kind) => kind == "members" ? list.MemberList : list.SubscriberList;

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        var people = new List<EmulatorUser>(Of(ListReference.Find(request), kind));
        people.Reverse();
        return Answers.UserPage(request, people);
    }
}
