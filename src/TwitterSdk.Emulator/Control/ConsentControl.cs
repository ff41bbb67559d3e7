using TwitterSdk.Emulator.Chapters.OAuth2;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Control;

/// <summary>The buttons of the page on which a user lets an app in.</summary>
internal sealed class ConsentControl(EmulatorState state) : IControl
{
    public string Route => "POST oauth2/consent";

    public string Doc => "The buttons of the sign-in page. request: which question; user: who answers; decision: allow or deny.";

    public EmulatorResponse Handle(WireRequest request)
    {
        AuthorizationRequest asked = state.OAuth2.Answered(Text(request, "request"))
            ?? throw new Refusal(400, 25, "This question was answered before, or never asked: open the app's page again.");
        if (Text(request, "decision") != "allow")
            return ReturnAddress.Denied(asked);
        return state.Users.TryFind(Text(request, "user"), out EmulatorUser? user)
            ? ReturnAddress.Allowed(state.OAuth2, asked, user)
            : throw new Refusal(400, 50, "There is no such user.");
    }

    private static string Text(WireRequest request, string name) =>
        request.Parameters.Find(parameter => parameter.Name == name).Value ?? "";
}
