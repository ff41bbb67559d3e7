using TwitterSdk.Emulator.Chapters.Account;
using TwitterSdk.Emulator.Chapters.AccountActivity;
using TwitterSdk.Emulator.Chapters.Application;
using TwitterSdk.Emulator.Chapters.Blocks;
using TwitterSdk.Emulator.Chapters.DirectMessages;
using TwitterSdk.Emulator.Chapters.Favorites;
using TwitterSdk.Emulator.Chapters.Followers;
using TwitterSdk.Emulator.Chapters.Friendships;
using TwitterSdk.Emulator.Chapters.Lists;
using TwitterSdk.Emulator.Chapters.Media;
using TwitterSdk.Emulator.Chapters.Mutes;
using TwitterSdk.Emulator.Chapters.OAuth;
using TwitterSdk.Emulator.Chapters.OAuth2;
using TwitterSdk.Emulator.Chapters.Search;
using TwitterSdk.Emulator.Chapters.Statuses;
using TwitterSdk.Emulator.Chapters.Streams;
using TwitterSdk.Emulator.Chapters.Users;
using TwitterSdk.Emulator.Chapters.V2;
using TwitterSdk.Emulator.Chapters.V2.Activity;
using TwitterSdk.Emulator.Chapters.V2.Bookmarks;
using TwitterSdk.Emulator.Chapters.V2.Lists;
using TwitterSdk.Emulator.Chapters.V2.Media;
using TwitterSdk.Emulator.Chapters.V2.Spaces;
using TwitterSdk.Emulator.Chapters.V2.Streams;
using TwitterSdk.Emulator.Chapters.V2.Tweets;
using TwitterSdk.Emulator.Chapters.V2.Users;
using TwitterSdk.Emulator.Chapters.V2.Webhooks;
using TwitterSdk.Emulator.Limits;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters;

/// <summary>All handlers, chapter by chapter.</summary>
internal static class HandlerTable
{
    public static IReadOnlyList<IHandler> Create(
        SpecCatalog catalog, RateLimiter limiter, V2Answers answers) =>
        [.. Version1(catalog, limiter), .. Version2(catalog, answers)];

    private static IEnumerable<IHandler> Version2(SpecCatalog catalog, V2Answers answers) =>
    [
        new AuthorizePage(catalog), new TokenHandler(), new RevokeHandler(),
        .. TweetRoutes.All(answers), .. UserRoutes.All(answers), .. ListRoutes.All(answers), .. BookmarkRoutes.All(answers),
        .. MediaRoutes.All(answers), .. V2.Messages.MessageRoutes.All(answers), .. SpaceRoutes.All(answers),
        .. StreamRoutes.All(answers), .. PowerstreamRoutes.All(answers), .. RuleRoutes.All(answers), .. ConnectionRoutes.All(answers),
        .. ActivityRoutes.All(answers), .. WebhookRoutes.All(catalog, answers),
    ];

    private static IEnumerable<IHandler> Version1(SpecCatalog catalog, RateLimiter limiter) =>
    [
        new VerifyCredentials(), new UpdateProfile(),
        .. PremiumRoutes.All(), .. EnterpriseRoutes.All(),
        new ShowRateLimits(catalog, limiter),
        new RelationIds("blocks", graph => graph.Blocks), new RelationList("blocks", graph => graph.Blocks),
        new CreateBlock(), new DestroyBlock(),
        new NewMessage(), new ListMessages(), new ShowMessage(), new DestroyMessage(), new IndicateTyping(), new MarkRead(),
        new ListFavorites(), new CreateFavorite(), new DestroyFavorite(),
        new FollowIds("followers"), new FollowList("followers"), new FollowIds("friends"), new FollowList("friends"),
        new CreateFriendship(), new DestroyFriendship(), new ShowFriendship(), new LookupFriendships(),
        new CreateList(), new UpdateList(), new ShowList(), new DestroyList(), new ListsOf(), new ListPage("ownerships"),
        new ListPage("memberships"), new ListPage("subscriptions"), new ListTimeline(),
        new ListPeople("members"), new ListPeople("subscribers"), new ShowListPerson("members"), new ShowListPerson("subscribers"),
        new ChangeMembers("create"), new ChangeMembers("create_all"), new ChangeMembers("destroy"), new ChangeMembers("destroy_all"),
        new ChangeSubscription("create"), new ChangeSubscription("destroy"),
        new UploadMedia(), new UploadStatus(), new CreateMetadata(), new ChangeSubtitles("create"), new ChangeSubtitles("delete"),
        new RelationIds("mutes/users", graph => graph.Mutes), new RelationList("mutes/users", graph => graph.Mutes),
        new CreateMute(), new DestroyMute(),
        new RequestTokenHandler(), new SignInPage("authorize"), new SignInPage("authenticate"), new AccessTokenHandler(),
        new InvalidateAccessToken(), new IssueBearer(), new InvalidateBearer(),
        new SearchTweets(),
        new HomeTimeline(), new UserTimeline(), new MentionsTimeline(), new RetweetsOfMe(), new Retweets(), new RetweeterIds(),
        new ShowTweet(), new ShowTweetByPath(), new LookupTweets("GET"), new LookupTweets("POST"),
        new UpdateStatus(), new DestroyTweet(), new Retweet(), new Unretweet(),
        new FilterStream("POST"), new FilterStream("GET"), new PublicStream("sample"), new PublicStream("firehose"), new UserStream(), new SiteStream(),
        .. SiteControl.All(),
        new ShowUser(), new LookupUsers("GET"), new LookupUsers("POST"), new SearchUsers(),
    ];
}
