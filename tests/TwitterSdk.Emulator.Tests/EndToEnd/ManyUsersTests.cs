using System.Diagnostics;
using System.Globalization;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.EndToEnd;

/// <summary>200 users whose tokens have expired, against a service that takes each refresh token once and punishes the second try.</summary>
public sealed class ManyUsersTests : EmulatorFixture
{
    private const int Count = 200;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private DirectoryInfo _folder = null!;
    private EncryptedFileTokenStore _store = null!;
    private TwitterClient _twitter = null!;
    private EmulatorUser[] _users = null!;

    [SetUp]
    public async Task SignInAll()
    {
        _folder = Directory.CreateTempSubdirectory("tokens");
        _store = EncryptedFileTokenStore.Open(_folder.FullName);
        _twitter = TwitterClient.Create(TwitterCredentials.None, options => options.BaseAddress = Emulator.BaseAddress);
        _users = [.. Enumerable.Range(0, Count).Select(i => State.AddUser($"user{i}"))];
        Token.App.IsPublic = true;
        foreach (EmulatorUser user in _users)
        {
            EmulatorOAuth2Token token = State.OAuth2.Issue(Token.App, user);
            State.OAuth2.Expire(token);
            await _store.SaveAsync(Key(user), new OAuth2Tokens
            {
                AccessToken = token.AccessToken, RefreshToken = token.RefreshToken, ExpiresAt = token.ExpiresAt, Scopes = token.Scopes,
            });
        }
    }

    [TearDown]
    public void Forget()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    [Test]
    public async Task Two_hundred_users_at_once_are_each_renewed_once_and_each_call_carries_its_own_token()
    {
        OAuth2Users users = TwitterCredentials.OAuth2Users(Token.App.ClientId, null, _store);

        await Task.WhenAll(_users.SelectMany(user => Enumerable.Range(0, 3).Select(_ => Task.Run(() => AssertIsAsync(users, user)))));

        await AssertEachWasRenewedOnceAsync();
        Assert.That(Emulator.Requests.Count(request => request.Endpoint == "V2.Users.GetMe"), Is.EqualTo(3 * Count));
    }

    [Test]
    public async Task Nothing_is_lost_when_the_process_dies_between_renewing_and_using()
    {
        using var deadline = new CancellationTokenSource(s_patience);
        using Process dying = RenewingProcess.Start(Emulator.BaseAddress, _folder.FullName, Token.App.ClientId);
        try
        {
            foreach (EmulatorUser user in _users)
                await dying.StandardInput.WriteLineAsync(Key(user));
            for (int saved = 0; saved < Count; saved++)
                Assert.That(await dying.StandardOutput.ReadLineAsync(deadline.Token), Is.Not.Null, "the process ended by itself");
        }
        finally
        {
            dying.Kill();
            await dying.WaitForExitAsync(deadline.Token);
        }

        Assert.That(Emulator.Requests.Select(request => request.Endpoint), Is.All.EqualTo("V2.OAuth2.Refresh"), "no new token was used yet");
        OAuth2Users users = TwitterCredentials.OAuth2Users(Token.App.ClientId, null, _store);
        await Task.WhenAll(_users.Select(user => Task.Run(() => AssertIsAsync(users, user))));

        await AssertEachWasRenewedOnceAsync();
    }

    private static string Key(EmulatorUser user) => user.Id.ToString(CultureInfo.InvariantCulture);

    private async Task AssertIsAsync(OAuth2Users users, EmulatorUser user)
    {
        UserAnswer me = await _twitter.As(users.For(Key(user))).V2.Users.GetMeAsync();
        Assert.That(me.Data!.Username, Is.EqualTo(user.ScreenName));
    }

    private async Task AssertEachWasRenewedOnceAsync()
    {
        Assert.That(Emulator.Requests.Count(request => request.Endpoint == "V2.OAuth2.Refresh"), Is.EqualTo(Count));
        foreach (EmulatorUser user in _users)
        {
            OAuth2Tokens kept = (await _store.LoadAsync(Key(user)))!;
            Assert.That(State.OAuth2.TryFind(kept.AccessToken, out EmulatorOAuth2Token? token), Is.True);
            Assert.That((token!.User, token.Renewals, token.IsRevoked), Is.EqualTo((user, 1, false)));
        }
    }
}
