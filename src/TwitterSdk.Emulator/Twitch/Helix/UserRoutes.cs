using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>Users and whom they block.</summary>
internal static class UserRoutes
{
    private const string EmailScope = "user:read:email";

    public static IEnumerable<TwitchRoute> All() =>
    [
        new("Helix.Users.Get", Get),
        new("Helix.Users.Update", Update),
        new("Helix.Users.GetAuthorizations", GetAuthorizations),
        new("Helix.Users.GetBlocked", request => request.Answers.Page(request, request.State.Graph.Blocked(request.Me), Describe.Person)),
        new("Helix.Users.Block", request => Block(request, request.State.Graph.Block)),
        new("Helix.Users.Unblock", request => Block(request, request.State.Graph.Unblock)),
    ];

    private static EmulatorResponse Get(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("id"), logins = request.Values("login");
        if (ids.Count + logins.Count > 100)
            throw new Refusal(400, 0, "At most 100 ids and logins in all");
        if (ids.Count + logins.Count == 0 && request.Caller.User is null)
            throw new Refusal(400, 0, "An app names users by id or login");
        if (ids.Count + logins.Count == 0)
            return request.Answers.Data(request, Own(request, request.Me));
        return request.Answers.Data(request, request.State.Users.All
            .Where(user => ids.Contains(user.Id) || logins.Contains(user.Login, StringComparer.OrdinalIgnoreCase))
            .Select(user => Own(request, user)));
    }

    private static EmulatorResponse Update(TwitchRequest request)
    {
        TwitchUser me = request.Me;
        me.Description = request.Plain.Text("description") ?? me.Description;
        FactSet facts = EventFacts.OfUser(me).With(new() { ["description"] = me.Description, ["email_verified"] = me.Email.Length > 0 });
        request.State.Services.Events.Publish("user.update", facts, app => new()
        {
            ["email"] = request.State.Accounts.ScopesOf(app, me).Contains(EmailScope) ? me.Email : "",
        });
        return request.Answers.Data(request, Own(request, me));
    }

    /// <summary>The mail address is for its owner, and for apps that may see it.</summary>
    private static FactSet Own(TwitchRequest request, TwitchUser user)
    {
        FactSet facts = Describe.User(user);
        if (request.Caller.User == user && request.Caller.Token!.Scopes.Contains(EmailScope))
            facts["email"] = user.Email;
        return facts;
    }

    private static EmulatorResponse GetAuthorizations(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("user_id");
        return request.Answers.Data(request, request.State.Users.All
            .Where(user => ids.Contains(user.Id) && request.State.Accounts.HasAuthorized(request.App, user))
            .Select(user => Describe.Person(user).With(new() { ["scopes"] = request.State.Accounts.ScopesOf(request.App, user) })));
    }

    private static EmulatorResponse Block(TwitchRequest request, Action<TwitchUser, TwitchUser> change)
    {
        TwitchUser other = request.User("target_user_id");
        if (other == request.Me)
            throw new Refusal(400, 0, "The ID in target_user_id is the user's own");
        change(request.Me, other);
        return TwitchAnswers.Done(request);
    }
}
