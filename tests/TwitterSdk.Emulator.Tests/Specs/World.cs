using System.Globalization;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Webhooks;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Tests.Specs;

/// <summary>A caller, another user, and one of everything that a request may name.</summary>
internal sealed class World
{
    private const string Callback = "https://app.example/back";
    private static readonly string CodeVerifier = new('v', 43);

    private readonly EmulatorState _state;
    private readonly string _code;
    private readonly EmulatorTweet _own;
    private readonly EmulatorTweet _others;
    private readonly EmulatorTweet _liked;
    private readonly EmulatorTweet _reply;
    private readonly EmulatorBookmarkFolder _folder;
    private readonly EmulatorMessage _message;
    private readonly EmulatorList _list;
    private readonly EmulatorMedia _image;
    private readonly EmulatorMedia _open;
    private readonly EmulatorMedia _whole;
    private readonly EmulatorMedia _video;
    private readonly EmulatorMedia _subtitles;
    private readonly EmulatorConversation _group;
    private readonly EmulatorSpace _space;
    private readonly EmulatorWebhook _webhook;
    private readonly EmulatorWebhook _subscribed;
    private readonly EmulatorWebhook _premium;
    private readonly ActivitySubscription _subscription;

    public World(EmulatorState state, int number)
    {
        _state = state;
        Caller = state.AddUser($"caller{number}");
        Other = state.AddUser($"other{number}");
        Other.Password = "secret";
        Token = state.SignIn(Caller);
        _own = state.AddTweet(Caller, "An own tweet");
        _others = state.AddTweet(Other, "Not an own tweet");
        _liked = state.AddTweet(Other, "A liked tweet");
        state.Tweets.Like(Caller, _liked);
        _reply = state.Tweets.AddReply(Other, _own, "A reply");
        _folder = state.Bookmarks.AddFolder(Caller, "A folder");
        state.Graph.Mute(Caller, Other);
        _message = state.Messages.Add(Caller, Other, "A message");
        _list = state.Lists.Add(Caller, "A list");
        state.Lists.AddMember(_list, Other);
        state.Lists.AddSubscriber(_list, Other);
        _image = state.Media.Add(Caller, "image/png", Png.OfSize(64));
        _open = state.Media.Begin(Caller, "image/png", null, 64, []);
        _whole = state.Media.Begin(Caller, "image/png", null, 64, []);
        state.Media.TryFindOpen(_whole, out MediaSegments? segments);
        segments!.Add(0, Png.OfSize(64));
        _video = state.Media.Add(Caller, "video/mp4", Png.OfSize(64));
        _video.SubtitleLanguages.Add("EN");
        _subtitles = state.Media.Add(Caller, "text/srt", "subtitles", Png.OfSize(64), []);
        _group = state.Messages.AddGroup(Caller, Other, state.AddUser($"third{number}"));
        _space = state.Spaces.Add(Caller, "A Space to tweet in");
        state.Spaces.AddBuyer(_space, Other);
        state.Spaces.AddTweet(_space, _others);
        _webhook = state.Webhooks.Add(Token.App, "https://example.com/hooks");
        _subscribed = state.Webhooks.Add(Token.App, "https://example.com/subscribed");
        _premium = state.Webhooks.Add(Token.App, "https://example.com/premium", "dev");
        foreach (EmulatorUser user in new[] { Caller, Other })
        {
            _subscribed.Subscribers.Add(user);
            _premium.Subscribers.Add(user);
        }

        _subscription = new ActivitySubscription(number, Token.App, "post.create", state.Services.Time.GetUtcNow()) { UserId = Text(Other.Id) };
        state.Activities.Add(_subscription);
        Request = state.Apps.BeginSignIn(Token.App, RequestToken.OutOfBand, EmulatorAccess.Read);
        Request.ApprovedBy = Caller;
        Request.Verifier = "1234567";
        Token.App.Callbacks.Add(Callback);
        Refreshable = state.OAuth2.Issue(Token.App, Caller);
        var asked = new AuthorizationRequest(Token.App, Callback, state.OAuth2.KnownScopes, "state", CodeVerifier, IsHashed: false);
        _code = state.OAuth2.Approve(asked, Caller);
    }

    public EmulatorUser Caller { get; }

    public EmulatorUser Other { get; }

    public EmulatorToken Token { get; }

    public RequestToken Request { get; }

    /// <summary>The caller's tokens of OAuth 2.0, with all scopes.</summary>
    public EmulatorOAuth2Token Refreshable { get; }

    /// <summary>A value that means something to the state; null where any value of the type will do.</summary>
    public string? Value(EndpointSpec endpoint, string name) =>
        !endpoint.Path.StartsWith("1.1/", StringComparison.Ordinal) && !endpoint.Path.StartsWith("oauth", StringComparison.Ordinal) ? ValueOfV2(endpoint, name) : ValueOfV1(endpoint, name);

    private string? ValueOfV2(EndpointSpec endpoint, string name) => name switch
    {
        "from_date" => Minute(-2),
        "to_date" => Minute(-1),
        "conversation_type" => "Group",
        "participant_ids" => $"""["{Other.Id}","{_group.Participants[2].Id}"]""",
        "message" => """{"text":"A message"}""",
        "participant_id" => Text(Other.Id),
        "dm_conversation_id" => _group.Id,
        "event_id" => Text(_message.Id),
        "media_key" or "media_keys" => _image.Key,
        "media_id" => Text(_image.Id),
        "media_type" => "image/png",
        "segment_index" => "0",
        "media_category" => endpoint.Path == "2/media/subtitles" ? "TweetVideo" : "tweet_image",
        "language_code" => "EN",
        "subtitles" => $$"""{"id":"{{_subtitles.Id}}","language_code":"DE"}""",
        "ids" when endpoint.Path == "2/spaces" => _space.Id,
        "user_ids" when endpoint.Path.StartsWith("2/spaces/", StringComparison.Ordinal) => Text(Caller.Id),
        "id" when endpoint.Path.StartsWith("2/spaces/", StringComparison.Ordinal) => _space.Id,
        "id" when endpoint.Path.StartsWith("2/dm_conversations/", StringComparison.Ordinal) => _group.Id,
        "id" when endpoint.Path.EndsWith("/append", StringComparison.Ordinal) => Text(_open.Id),
        "id" when endpoint.Path.EndsWith("/finalize", StringComparison.Ordinal) => Text(_whole.Id),
        "id" when endpoint.Path == "2/media/subtitles" => Text(_video.Id),
        "id" when endpoint.Path == "2/media/metadata" => Text(_image.Id),
        "target_user_id" or "user_id" or "usernames" or "username" => name.StartsWith("username", StringComparison.Ordinal) ? Other.ScreenName : Text(Other.Id),
        "tweet_id" when endpoint.Path.EndsWith("/hidden", StringComparison.Ordinal) => Text(_reply.Id),
        "tweet_id" or "source_tweet_id" => Text(_others.Id),
        "rules" when endpoint.Method == "POST" => """[{"value":"weaving","tag":"looms"}]""",
        "rules" => """[{"value":"weaving"}]""",
        "list_id" => Text(_list.Id),
        "folder_id" => Text(_folder.Id),
        "webhook_id" => Text(_webhook.Id),
        "subscription_id" => Text(_subscription.Id),
        "url" => "https://example.com/other-hooks",
        "source_user_id" => Text(Caller.Id),
        "client_id" => Token.App.ClientId,
        "redirect_uri" => Callback,
        "scope" => "tweet.read users.read",
        "code" => _code,
        "code_verifier" => CodeVerifier,
        "refresh_token" => Refreshable.RefreshToken,
        "token" => Refreshable.AccessToken,
        "text" => "A new tweet",
        "query" => endpoint.Path.StartsWith("2/tweets/", StringComparison.Ordinal) ? $"from:{Caller.ScreenName}" : "tweet",
        "ids" when endpoint.Path == "2/users" => Text(Other.Id),
        "ids" when endpoint.Path == "2/tweets" => Text(_others.Id),
        "id" when endpoint.Path == "2/tweets/{id}" => Text(_own.Id),
        "id" when endpoint.Path.StartsWith("2/tweets/{id}", StringComparison.Ordinal) => Text(_others.Id),
        "id" when endpoint.Path.StartsWith("2/users/{id}/dm/", StringComparison.Ordinal) => Text(Other.Id),
        "id" when endpoint.Path.StartsWith("2/users/{id}", StringComparison.Ordinal) => Text(Caller.Id),
        "id" when endpoint.Path.StartsWith("2/lists/{id}", StringComparison.Ordinal) => Text(_list.Id),
        _ => null,
    };

    private string? ValueOfV1(EndpointSpec endpoint, string name) => name switch
    {
        "user_id" or "target_id" or "to_user_id" or "recipient_id" or "event.message_create.target.recipient_id" => Text(Other.Id),
        "source_id" or "owner_id" => Text(Caller.Id),
        "screen_name" or "target_screen_name" or "x_auth_username" => Other.ScreenName,
        "x_auth_password" => Other.Password,
        "list_id" => Text(_list.Id),
        "slug" => _list.Slug,
        "oauth_callback" => RequestToken.OutOfBand,
        "oauth_verifier" => Request.Verifier,
        "oauth_token" => Request.Token,
        "access_token" => _state.Apps.IssueBearer(Token.App),
        "media_type" => "image/png",
        "media_id" => Text(Media(endpoint).Id),
        "url" => "https://example.com/other-hooks",
        "env_name" => endpoint.Method == "POST" ? "fresh" : "dev",
        "webhook_id" when endpoint.Path.Contains("{env_name}", StringComparison.Ordinal) => Text(_premium.Id),
        "webhook_id" when endpoint.Method != "POST" => Text(_subscribed.Id),
        "webhook_id" => Text(_webhook.Id),
        "last_read_event_id" => Text(_message.Id),
        "from_date" => Minute(-2),
        "to_date" => Minute(-1),
        "id" when endpoint.Path.StartsWith("1.1/direct_messages/events/", StringComparison.Ordinal) => Text(_message.Id),
        "id" when endpoint.Path.Contains("statuses/destroy", StringComparison.Ordinal) => Text(_own.Id),
        "id" when endpoint.Path.Contains("favorites/destroy", StringComparison.Ordinal) => Text(_liked.Id),
        "id" when endpoint.Path.StartsWith("1.1/statuses/", StringComparison.Ordinal) => Text(_others.Id),
        "id" when endpoint.Path.StartsWith("1.1/favorites/", StringComparison.Ordinal) => Text(_others.Id),
        _ => null,
    };

    private EmulatorMedia Media(EndpointSpec endpoint) => endpoint.Parameters.FirstOrDefault(p => p.WireName == "command")?.Type.Constant switch
    {
        "APPEND" => _open,
        "FINALIZE" => _whole,
        _ => _image,
    };

    private string Minute(int minutes) => _state.Services.Time.GetUtcNow().AddMinutes(minutes).UtcDateTime.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
