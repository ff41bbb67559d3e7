using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.OAuth2;

/// <summary>
/// The page on which a user lets an app in. It asks, unless the state says how the user decides. Only who is known to the letter is
/// led back to; every other mistake is told there.
/// </summary>
internal sealed class AuthorizePage(SpecCatalog catalog) : IHandler
{
    private const int LongestState = 500;

    public string Route => "GET - i/oauth2/authorize";

    public bool ChecksValues => true;

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorApp app = request.State.Apps.FindByClientId(request.Text("client_id") ?? "")
            ?? throw Refusal.OAuth2("invalid_request", "No app has this client_id.");
        string redirectUri = request.Text("redirect_uri") ?? "";
        if (!app.Callbacks.Contains(redirectUri))
            throw Refusal.OAuth2("invalid_request", $"The redirect_uri [{redirectUri}] is none of the app's: add it to the app's Callbacks.");
        try
        {
            return Decide(request, Read(request, app, redirectUri));
        }
        catch (Refusal refusal) when (refusal.OAuth2Error is not null)
        {
            return ReturnAddress.Failed(redirectUri, request.Text("state"), refusal);
        }
    }

    private static AuthorizationRequest Read(EmulatorRequest request, EmulatorApp app, string redirectUri)
    {
        if (request.Text("response_type") != "code")
            throw Refusal.OAuth2("unsupported_response_type", "The response_type must be code.");
        if (request.Text("state") is not { Length: > 0 and <= LongestState } state)
            throw Refusal.OAuth2("invalid_request", "The state must have 1 to 500 characters.");
        if (request.Text("code_challenge") is not { Length: > 0 } challenge)
            throw Refusal.OAuth2("invalid_request", "The code_challenge is missing.");
        bool isHashed = request.Text("code_challenge_method") switch
        {
            "S256" => true,
            "plain" or null => false,
            string other => throw Refusal.OAuth2("invalid_request", $"The code_challenge_method [{other}] is neither S256 nor plain."),
        };
        return new AuthorizationRequest(app, redirectUri, Scopes(request), state, challenge, isHashed);
    }

    private static string[] Scopes(EmulatorRequest request)
    {
        string[] scopes = [.. (request.Text("scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];
        if (scopes.Length == 0)
            throw Refusal.OAuth2("invalid_scope", "There is no scope.");
        string? unknown = Array.Find(scopes, scope => !request.State.OAuth2.KnownScopes.Contains(scope));
        return unknown is null ? scopes : throw Refusal.OAuth2("invalid_scope", $"The scope [{unknown}] is unknown.");
    }

    private EmulatorResponse Decide(EmulatorRequest request, AuthorizationRequest asked)
    {
        OAuth2Store store = request.State.OAuth2;
        if (store.Consent == EmulatorConsent.Deny)
            return ReturnAddress.Denied(asked);
        EmulatorUser user = request.State.Apps.BrowserUser ?? request.State.Users.First
            ?? throw Refusal.OAuth2("server_error", "There is no user who could sign in: add one to the emulator's state.");
        return store.Consent == EmulatorConsent.Allow
            ? ReturnAddress.Allowed(store, asked, user)
            : ConsentPage.Make(store.Ask(asked), asked, catalog.ScopeValues, request.State.Users.All, user);
    }
}
