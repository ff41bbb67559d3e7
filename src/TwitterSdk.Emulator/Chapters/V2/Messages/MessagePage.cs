using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Chapters.V2.Pages;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Messages;

/// <summary>Events of the last 30 days, newest first.</summary>
internal sealed class MessagePage(string route, V2Answers answers, Func<EmulatorRequest, Predicate<EmulatorMessage>> fits) : IHandler
{
    private static readonly TimeSpan s_reach = TimeSpan.FromDays(30);

    public string Route => route;

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = MessageAccess.User(request);
        DateTimeOffset since = request.Time.GetUtcNow() - s_reach;
        IReadOnlyList<string> kinds = request.List("event_types");
        Predicate<EmulatorMessage> wanted = fits(request);
        List<EmulatorMessage> all = request.State.Messages.Of(me).FindAll(message =>
            message.CreatedAt >= since && wanted(message) && (kinds.Count == 0 || kinds.Contains(MessageObject.Kind(message.Kind))));
        TokenPage<EmulatorMessage> page = TokenPage<EmulatorMessage>.Of(request, all, message => message.Id, PageSize.Of(request));
        return answers.Page(request, ObjectKind.Message, page, (_, message) => MessageObject.Make(message, request.State), []);
    }
}
