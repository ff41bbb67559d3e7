using System.Collections.Concurrent;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

public class ManyUsersTests
{
    private static readonly ApiEndpoint s_me = new() { Name = "Users.Me", Method = HttpMethod.Get, Host = "api", Path = "me", Auth = [new(AuthScheme.OAuth2)], Safe = true };

    [Test]
    public async Task Two_hundred_users_at_once_are_each_renewed_once_and_each_call_carries_its_own_token()
    {
        using var folder = new TemporaryFolder();
        using var store = EncryptedFileTokenStore.Open(folder.Path);
        var service = new TokenService();
        await using var server = await StubServer.StartAsync(service.Answer);
        var users = new OAuth2Users(TokenService.Public, TokenService.Endpoints, store);
        string[] names = [.. Enumerable.Range(0, 200).Select(i => $"user{i}")];
        foreach (var name in names)
            await store.SaveAsync(name, TokenService.Tokens(name, 0, DateTimeOffset.UtcNow));
        var app = TestApi.To(server, credentials: NoCredentials.Instance);

        var told = new ConcurrentDictionary<string, ConcurrentBag<string>>();
        await Task.WhenAll(names.SelectMany(name => Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var answer = await app.With(users.For(name)).SendAsync(s_me);
            told.GetOrAdd(name, _ => []).Add(answer.ToString());
        }))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(names.Select(service.Turn), Is.All.EqualTo(1));
            Assert.That(server.Requests.Count(request => request.Path == "/api/2/token"), Is.EqualTo(200));
            Assert.That(server.Requests.Count(request => request.Path == "/api/me"), Is.EqualTo(600));
            foreach (var name in names)
                Assert.That(told[name], Is.All.Contain($"\"{name}\"").And.Exactly(3).Items);
            foreach (var name in names)
                Assert.That((await store.LoadAsync(name))!.RefreshToken, Is.EqualTo($"{name}-refresh-1"));
        }
    }

    [Test]
    public async Task Instances_that_share_a_folder_renew_each_user_once_between_them()
    {
        using var folder = new TemporaryFolder();
        var service = new TokenService();
        await using var server = await StubServer.StartAsync(service.Answer);
        string[] names = [.. Enumerable.Range(0, 40).Select(i => $"user{i}")];
        EncryptedFileTokenStore[] stores = [.. Enumerable.Range(0, 3).Select(_ => EncryptedFileTokenStore.Open(folder.Path))];
        foreach (var name in names)
            await stores[0].SaveAsync(name, TokenService.Tokens(name, 0, DateTimeOffset.UtcNow));
        await Task.WhenAll(stores.SelectMany(store =>
        {
            var users = new OAuth2Users(TokenService.Public, TokenService.Endpoints, store);
            return names.Select(name => Task.Run(() => TestApi.To(server, credentials: users.For(name)).SendAsync(s_me)));
        }));
        Assert.That(names.Select(service.Turn), Is.All.EqualTo(1));
        foreach (var store in stores)
            store.Dispose();
    }

    [Test]
    public void A_user_costs_little_and_is_forgotten_when_nobody_holds_it()
    {
        var users = new OAuth2Users(TokenService.Public, TokenService.Endpoints, new MemoryTokenStore());
        var held = users.For("held");
        var app = TestApi.Over(new ScriptedHandler(_ => TestApi.Ok()));
        var before = GC.GetAllocatedBytesForCurrentThread();
        const int count = 100_000;
        for (var i = 0; i < count; i++)
            app.With(users.For($"{i}"));
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / count;
        TestContext.Out.WriteLine($"{each} bytes a user");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(each, Is.LessThan(1500));
            Assert.That(users.For("held"), Is.SameAs(held));
        }
    }
}
