using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Pages;

/// <summary>Users, in the order that the route gives them.</summary>
internal sealed class UserPage(string route, V2Answers answers, Func<EmulatorRequest, IEnumerable<EmulatorUser>> find) : IHandler
{
    public string Route => route;

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser[] all = [.. find(request)];
        TokenPage<EmulatorUser> page = TokenPage<EmulatorUser>.Of(request, all, user => user.Id, PageSize.Of(request));
        return answers.Page(request, ObjectKind.User, page, (document, user) => document.Source.Of(user), []);
    }
}
