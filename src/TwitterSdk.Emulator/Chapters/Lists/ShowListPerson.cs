using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Lists;

/// <summary>Answers a user who is a member or subscriber, and refuses for one who is not.</summary>
/// <param name="kind"><c>members</c> or <c>subscribers</c>.</param>
internal sealed class ShowListPerson(string kind) : IHandler
{
    public string Route => $"GET api 1.1/lists/{kind}/show.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser user = Lookup.User(request);
        return ListPeople.Of(ListReference.Find(request), kind).Contains(user)
            ? Answers.User(request, user)
            : throw new Refusal(404, 109, "The user is not on this list.");
    }
}
