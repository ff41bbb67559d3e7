using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>
/// What happens in several accounts, each message in an envelope with the account's id. Accounts whose users did not let the app in are
/// passed over.
/// </summary>
internal sealed class SiteMessages : IStreamContent
{
    private readonly List<UserMessages> _accounts = [];
    private readonly EmulatorRequest _request;
    private readonly EmulatorApp _app;

    /// <param name="request">How the stream was asked for.</param>
    /// <param name="app">The app that opens it.</param>
    public SiteMessages(EmulatorRequest request, EmulatorApp app)
    {
        _request = request;
        _app = app;
        WithFollowings = request.Text("with") == "followings";
        AsText = request.Flag("stringify_friend_ids");
        foreach (long id in request.Ids("follow"))
            Add(id);
    }

    /// <summary>The last part of the address that controls it.</summary>
    public string Id { get; } = $"1_1_{AppStore.Random(40)}";

    /// <summary>Who opened it, and may control it.</summary>
    public string Owner => _request.Caller.LimitKey;

    /// <summary>Whether what the accounts' friends post is told.</summary>
    public bool WithFollowings { get; }

    /// <summary>Whether ids are sent as text.</summary>
    public bool AsText { get; }

    /// <summary>How the stream was asked for.</summary>
    public EmulatorRequest Request => _request;

    public IReadOnlyList<UserMessages> Accounts => _accounts;

    public bool Has(EmulatorUser user) => _accounts.Exists(account => account.User == user);

    /// <summary>Takes an account in; null when it is there already, or its user did not let the app in.</summary>
    public EmulatorUser? Add(long id)
    {
        EmulatorState state = _request.State;
        if (!state.Users.TryFind(id, out EmulatorUser? user) || Has(user) || state.Apps.TokenOf(_app, user) is not { } token)
            return null;
        var tweets = new OldTweets(_request, new HomeFilter(_request, user, WithFollowings));
        _accounts.Add(new UserMessages(state, user, tweets, token.Access == EmulatorAccess.ReadWriteDirectMessages));
        return user;
    }

    public bool Remove(long id) => _accounts.RemoveAll(account => account.User.Id == id) > 0;

    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        foreach (UserMessages account in _accounts)
            account.Tell(happened, message => send(InEnvelope(account.User, message)));
        if (happened is AccessRevoked { Token: var gone } && gone.App == _app && _request.State.Apps.TokenOf(_app, gone.User) is null)
            Remove(gone.User.Id);
    }

    public byte[] InEnvelope(EmulatorUser user, byte[] message) => StreamMessages.Envelope(user, message, AsText);

    /// <summary>Whom an account's user follows: its first message.</summary>
    public byte[] Friends(EmulatorUser user) =>
        InEnvelope(user, StreamMessages.Friends(_request.State.Graph.Follows.Of(user), AsText));
}
