using TwitterSdk.Emulator.Seeding;
using TwitterSdk.Emulator.State.Snapshots;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Rules;
using TwitterSdk.Emulator.Twitch;
using TwitterSdk.Emulator.Webhooks;

namespace TwitterSdk.Emulator.State;

/// <summary>
/// Everything that the emulated service remembers. Seed it before or while the server runs; every change is safe from any thread.
/// </summary>
public sealed class EmulatorState
{
    internal EmulatorState(TimeProvider time, IReadOnlyList<string> scopes, WebhookSender webhooks, long mediaCapacity)
    {
        Services = new StateServices(time);
        Streams = new StreamHub(Services);
        Apps = new AppStore(Services, Streams);
        OAuth2 = new OAuth2Store(Services, scopes);
        StreamRules = new StreamRuleStore(Services, maxLength: 1024);
        PowerstreamRules = new StreamRuleStore(Services, maxLength: 2048);
        Users = new UserStore(Services, Streams);
        Tweets = new TweetStore(Services, Users, Streams);
        Graph = new SocialGraph(Services, Streams);
        Media = new MediaStore(Services, mediaCapacity);
        Messages = new MessageStore(Services, Streams);
        Spaces = new SpaceStore(Services);
        Lists = new ListStore(Services, Streams);
        Bookmarks = new BookmarkStore(Services);
        Venues = new VenueStore(Services);
        Activities = new ActivityStore(this);
        Webhooks = new WebhookStore(this, webhooks);
    }

    /// <summary>Apps, their tokens, and sign-ins under way.</summary>
    public AppStore Apps { get; }

    /// <summary>Sign-ins by OAuth 2.0.</summary>
    public OAuth2Store OAuth2 { get; }

    /// <summary>Accounts.</summary>
    public UserStore Users { get; }

    /// <summary>Tweets, retweets and likes.</summary>
    public TweetStore Tweets { get; }

    /// <summary>Open streams.</summary>
    public StreamHub Streams { get; }

    /// <summary>The rules of the filtered stream of v2, by app.</summary>
    public StreamRuleStore StreamRules { get; }

    /// <summary>The rules of the Powerstream, by app.</summary>
    public StreamRuleStore PowerstreamRules { get; }

    /// <summary>Who follows, blocks and mutes whom.</summary>
    public SocialGraph Graph { get; }

    /// <summary>Uploads.</summary>
    public MediaStore Media { get; }

    /// <summary>Direct messages.</summary>
    public MessageStore Messages { get; }

    /// <summary>Live audio conversations.</summary>
    public SpaceStore Spaces { get; }

    /// <summary>Lists with their members and subscribers.</summary>
    public ListStore Lists { get; }

    /// <summary>What users keep for later.</summary>
    public BookmarkStore Bookmarks { get; }

    /// <summary>Places that a tweet may name.</summary>
    public VenueStore Venues { get; }

    /// <summary>Webhooks that apps registered, and what was delivered to them.</summary>
    public WebhookStore Webhooks { get; }

    /// <summary>The other vendor beside this one; null for a state on its own.</summary>
    internal Lazy<TwitchEmulator>? Twitch { get; set; }

    internal ActivityStore Activities { get; }

    internal StateServices Services { get; }

    /// <summary>Fills an empty state with a small world: people who follow each other and talk about what they like, over the last two weeks.</summary>
    /// <param name="seed">The same seed and clock make the same world.</param>
    /// <returns>One of them, to begin with.</returns>
    public EmulatorUser Seed(int seed = 1843) => new SmallWorld(this, seed).Fill();

    /// <summary>
    /// Everything of Twitter and Twitch as JSON, secrets and kept media included. What is under way is left out: uploads, sign-ins, deliveries,
    /// streams, and web sockets with what is subscribed over them.
    /// </summary>
    public string Save() => StateSnapshot.Write(this);

    /// <summary>Fills an empty state, and that of Twitch, with what <see cref="Save"/> gave, now or in an older version.</summary>
    /// <exception cref="InvalidDataException">The text is no snapshot, or of a version that is not known here.</exception>
    /// <exception cref="InvalidOperationException">There are users already.</exception>
    public void Load(string snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        StateSnapshot.Read(this, snapshot);
    }

    /// <summary>Makes an account.</summary>
    /// <param name="screenName">The handle, without the at sign; must be free.</param>
    public EmulatorUser AddUser(string screenName) => Users.Add(screenName);

    /// <summary>Posts a tweet, past all rules that requests must obey.</summary>
    public EmulatorTweet AddTweet(EmulatorUser author, string text) => Tweets.Add(author, text);

    /// <summary>Lets one user follow another.</summary>
    public void Follow(EmulatorUser follower, EmulatorUser followed) => Graph.Follow(follower, followed);

    /// <summary>Makes an app and signs a user in with it: the short way to a set of credentials.</summary>
    public EmulatorToken SignIn(EmulatorUser user) => Apps.IssueToken(Apps.Add("Emulated app"), user);

    /// <summary>Makes an app and signs a user in with it by OAuth 2.0: the short way to tokens.</summary>
    /// <param name="user">The user.</param>
    /// <param name="scopes">What the user agrees to; all there are when none is named.</param>
    public EmulatorOAuth2Token SignInOAuth2(EmulatorUser user, params IEnumerable<string> scopes) =>
        OAuth2.Issue(Apps.Add("Emulated app"), user, scopes);
}
