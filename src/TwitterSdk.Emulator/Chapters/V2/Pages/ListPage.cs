using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Pages;

/// <summary>Lists that fit and that the caller may see, newest first.</summary>
internal sealed class ListPage(string route, V2Answers answers, Func<EmulatorRequest, Predicate<EmulatorList>> fits) : IHandler
{
    public string Route => route;

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        List<EmulatorList> all = request.State.Lists.Where(request.Viewer, fits(request));
        TokenPage<EmulatorList> page = TokenPage<EmulatorList>.Of(request, all, list => list.Id, PageSize.Of(request));
        return answers.Page(request, ObjectKind.List, page, (_, list) => ListObject.Make(list), []);
    }
}
