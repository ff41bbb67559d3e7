using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Lists;

/// <summary>Puts users on a list, or takes them off.</summary>
/// <param name="verb"><c>create</c>, <c>create_all</c>, <c>destroy</c> or <c>destroy_all</c>.</param>
internal sealed class ChangeMembers(string verb) : IHandler
{
    public string Route => $"POST api 1.1/lists/members/{verb}.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorList list = ListReference.Own(request);
        bool isMany = verb.EndsWith("_all", StringComparison.Ordinal);
        List<EmulatorUser> users = isMany ? Lookup.Users(request) : [Lookup.User(request)];
        foreach (EmulatorUser user in users)
        {
            if (verb.StartsWith("create", StringComparison.Ordinal))
                request.State.Lists.AddMember(list, user);
            else if (!request.State.Lists.RemoveMember(list, user) && !isMany)
                throw new Refusal(404, 110, "The user to be removed is not on this list.");
        }

        return ListWriter.Answer(request, list);
    }
}
