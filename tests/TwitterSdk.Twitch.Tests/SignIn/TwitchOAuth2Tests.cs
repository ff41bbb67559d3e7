using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Auth;
using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.SignIn;

namespace TwitterSdk.Twitch.Tests.SignIn;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TwitchOAuth2Tests
{
    private static readonly Uri s_callback = new("https://app.example/back");
    private IdService _id = null!;

    [SetUp]
    public async Task StartAsync() => _id = await IdService.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _id.DisposeAsync();

    [Test]
    public void The_page_is_where_the_spec_says_and_knows_no_challenge()
    {
        OAuth2PendingSignIn pending = TwitchClient.Create(TwitchCredentials.ClientId("an-app")).CreateOAuth2Flow("an-app").StartImplicit(new Uri("http://localhost:42420"), TwitchScope.ChatRead, TwitchScope.UserReadEmail);
        Assert.That(
            pending.Page.OriginalString,
            Does.StartWith("https://id.twitch.tv/oauth2/authorize?response_type=token&client_id=an-app&redirect_uri=http%3A%2F%2Flocalhost%3A42420&scope=chat%3Aread%20user%3Aread%3Aemail&state=")
                .And.Not.Contain("code_challenge"));
    }

    [Test]
    public void The_implicit_grant_waits_where_the_old_clients_did() =>
        Assert.That(
            (TwitchOAuth2.ImplicitLoopback.RedirectUri.OriginalString, TwitchOAuth2.ImplicitLoopback.Implicit),
            Is.EqualTo(("http://localhost:42420", true)));

    [Test]
    public async Task The_user_of_this_machine_signs_in_by_a_page_that_hands_the_fragment_over()
    {
        string page = "";
        using var http = new HttpClient();
        var browsing = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        OAuth2Tokens tokens = await _id.Client().SignInAsync("an-app", [TwitchScope.ChatRead], TwitchOAuth2.ImplicitLoopback with
        {
            RedirectUri = new Uri("http://127.0.0.1:0"),
            OpenBrowser = (address, _) =>
            {
                browsing.SetResult(BrowseAsync(address));
                return Task.CompletedTask;
            },
        });
        await await browsing.Task.WaitAsync(Eventually.Patience);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("location.hash"));
            Assert.That(tokens.AccessToken, Is.EqualTo("ada-token"));
            Assert.That(tokens.Scopes, Is.EqualTo(new[] { "chat:read", "chat:edit" }));
            Assert.That(_id.Requests, Is.Empty);
        }

        async Task BrowseAsync(Uri address)
        {
            Dictionary<string, string> query = address.Query[1..].Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
            var back = new Uri(query["redirect_uri"]);
            page = await http.GetStringAsync(back);
            using HttpResponseMessage forged = await http.PostAsync(back, new StringContent("access_token=evil&state=guess"));
            using HttpResponseMessage real = await http.PostAsync(back, new StringContent($"access_token=ada-token&scope=chat%3Aread+chat%3Aedit&token_type=bearer&state={query["state"]}"));
            Assert.That(((int)forged.StatusCode, (int)real.StatusCode), Is.EqualTo((400, 200)));
        }
    }

    [Test]
    public async Task A_web_app_exchanges_the_code_with_its_secret_in_the_form()
    {
        OAuth2Flow flow = _id.Client().CreateOAuth2Flow("an-app", "a-secret");
        OAuth2PendingSignIn pending = OAuth2PendingSignIn.Deserialize(flow.Start(s_callback, TwitchScope.ChatRead).Serialize());
        OAuth2Tokens tokens = await flow.CompleteAsync(pending, new Uri($"{s_callback}?code=c&scope=chat%3Aread&state={pending.RevealState()}"));
        Dictionary<string, string> form = _id.Requests.Single().FormParameters.ToDictionary();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((tokens.AccessToken, tokens.RefreshToken, tokens.Scopes!.Count), Is.EqualTo(("ada-1", "of-ada-1", 2)));
            Assert.That((form["client_id"], form["client_secret"], form["code"], form["redirect_uri"]), Is.EqualTo(("an-app", "a-secret", "c", s_callback.OriginalString)));
            Assert.That(_id.Requests.Single().Authorization, Is.Null);
        }
    }

    [Test]
    public async Task A_public_app_signs_in_on_another_device_and_asks_no_faster_than_allowed()
    {
        var clock = new FakeClock();
        _id.PendingPolls = 2;
        OAuth2DeviceCode? shown = null;
        Task<OAuth2Tokens> signingIn = _id.Client(clock).CreateOAuth2Flow("an-app").RunDeviceAsync([TwitchScope.ChatRead], (code, _) =>
        {
            shown = code;
            return Task.CompletedTask;
        });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!signingIn.IsCompleted)
        {
            if (clock.PendingTimers > 0 && clock.NextTimer == TimeSpan.FromSeconds(5))
                clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(5, patience.Token);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await signingIn).AccessToken, Is.EqualTo("ada-1"));
            Assert.That(shown!.UserCode, Is.EqualTo("ABCDEFGH"));
            Assert.That(_id.Count("/id/oauth2/token"), Is.EqualTo(3));
            Assert.That(_id.Requests.Select(request => request.FormParameters.ToDictionary()["scopes"]), Is.All.EqualTo("chat:read"));
        }
    }

    [Test]
    public async Task An_app_with_a_secret_gets_one_token_for_all_its_calls()
    {
        ITwitchClient app = _id.Client().As(TwitchCredentials.AppSecret("an-app", "a-secret"));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.EventSub.Conduits.GetAsync()));
        Assert.That(_id.Count("/id/oauth2/token"), Is.EqualTo(1));
        Assert.That(
            _id.Requests.Where(request => request.Path.StartsWith("/api", StringComparison.Ordinal)).Select(request => (request.Authorization, request.Headers["Client-Id"])),
            Is.All.EqualTo(("Bearer app-1", "an-app")));
    }

    [Test]
    public void A_spent_refresh_token_is_known_by_Twitchs_own_words() =>
        Assert.That(
            () => _id.Client().CreateOAuth2Flow("an-app").RefreshAsync(new OAuth2Tokens { AccessToken = "A", RefreshToken = "spent" }),
            Throws.TypeOf<OAuth2Exception>().With.Property(nameof(OAuth2Exception.Code)).EqualTo("invalid_grant"));

    [Test]
    public async Task Chat_gets_the_bare_token_of_the_user_renewed_when_it_is_time()
    {
        OAuth2Users users = TwitchCredentials.OAuth2Users("an-app", null, new MemoryTokenStore());
        ITwitchClient ada = _id.Client().As(TwitchCredentials.User(users, "ada"));
        await users.SaveAsync("ada", new OAuth2Tokens { AccessToken = "old", RefreshToken = "r", ExpiresAt = DateTimeOffset.UnixEpoch });
        var options = new TwitchChatOptions { Login = "ada", Token = ada.GetUserTokenAsync };
        Assert.That(await options.Token(default), Is.EqualTo("ada-1"));
        Assert.That(async () => await _id.Client().GetUserTokenAsync(), Throws.TypeOf<AuthException>().With.Message.Contains("As("));
    }

    [Test]
    public async Task A_token_that_chat_refuses_is_renewed_and_handed_out_next()
    {
        OAuth2Users users = TwitchCredentials.OAuth2Users("an-app", null, new MemoryTokenStore());
        ITwitchClient ada = _id.Client().As(TwitchCredentials.User(users, "ada"));
        await users.SaveAsync("ada", new OAuth2Tokens { AccessToken = "dead", RefreshToken = "r", ExpiresAt = DateTimeOffset.UtcNow.AddDays(1) });
        var options = new TwitchChatOptions { Login = "ada", Token = ada.GetUserTokenAsync, TokenRefused = ada.RenewUserTokenAsync };
        Assert.That(await options.Token(default), Is.EqualTo("dead"));
        Assert.That(await options.TokenRefused("dead", default), Is.True);
        Assert.That(await options.Token(default), Is.EqualTo("ada-1"));
        Assert.That(await options.TokenRefused("dead", default), Is.True, "it has been renewed in the meantime");
        Assert.That(await options.TokenRefused("ada-1", default), Is.False, "a token that is refused just after its renewal is not what is wrong");
        Assert.That(_id.Count("/id/oauth2/token"), Is.EqualTo(1));
        Assert.That(await _id.Client().As(TwitchCredentials.User("an-app", "fixed")).RenewUserTokenAsync("fixed"), Is.False);
    }

    [Test]
    public void A_call_whose_scope_is_missing_is_refused_before_it_is_sent()
    {
        ITwitchClient ada = _id.Client().As(TwitchCredentials.User("an-app", "ada-1", TwitchScope.ChatRead));
        Assert.That(
            () => ada.Helix.Whispers.SendAsync(new UserId("1"), new UserId("2"), "x"),
            Throws.TypeOf<InsufficientCredentialsException>().With.Property("MissingScopes").EqualTo(new[] { "user:manage:whispers" }));
        Assert.That(_id.Requests, Is.Empty);
    }

    [Test]
    public void Required_scopes_of_a_plan_are_one_of_each_choice()
    {
        var channel = new BroadcasterCondition { BroadcasterUserId = new("12") };
        EventSubPlan plan = new EventSubPlan()
            .Add(EventSubTopic.ChannelFollow, new ModeratorCondition { BroadcasterUserId = new("12"), ModeratorUserId = new("12") })
            .Add(EventSubTopic.ChannelPollBegin, channel).Add(EventSubTopic.ChannelPollEnd, channel).Add(EventSubTopic.StreamOnline, channel)
            .Add(EventSubTopic.Of("channel.of_tomorrow", "1"), channel);

        Assert.That(RequiredScopes.For(plan), Is.EqualTo(new[] { TwitchScope.ChannelReadPolls, TwitchScope.ModeratorReadFollowers }));
        Assert.That(EventSubTopic.ChannelModerate2.Scopes.Select(choice => choice.Count), Is.EqualTo(new[] { 2, 2, 2, 2, 2, 2, 1, 1 }), "one of each");
    }

    [Test]
    public void Required_scopes_are_the_least_for_all_calls() =>
        Assert.That(
            RequiredScopes.For(
                t => t.Helix.Whispers.SendAsync(default, default, ""), t => t.Helix.Moderation.GetBannedUsersAsync(default), t => t.Helix.Moderation.BanUserAsync(default, default, default)),
            Is.EqualTo(new[] { TwitchScope.ModeratorManageBannedUsers, TwitchScope.UserManageWhispers }));
}
