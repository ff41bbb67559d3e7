using System.Diagnostics;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

/// <summary>A program that makes a call and is killed as soon as the renewed tokens are in the store, while it still holds the lock.</summary>
internal static class CrashingProgram
{
    public const int Survived = 17;

    public static readonly ApiEndpoint Me = new() { Name = "Users.Me", Method = HttpMethod.Get, Host = "api", Path = "me", Auth = [new(AuthScheme.OAuth2)], Safe = true };

    public static async Task<int> Main(string[] args)
    {
        using var store = EncryptedFileTokenStore.Open(args[1]);
        var users = new OAuth2Users(TokenService.Public, TokenService.Endpoints, new DeadlyStore(store));
        var api = new ApiConnection(new ApiConnectionOptions { BaseAddress = new BaseAddress(args[0] + "/{host}"), Transport = ApiTransport.Create() }, users.For("anna"));
        await api.SendRawAsync(api.Begin(Me), default);
        return Survived;
    }

    private sealed class DeadlyStore(ITokenStore store) : ITokenStore
    {
        public ValueTask<OAuth2Tokens?> LoadAsync(string key, CancellationToken cancellationToken = default) => store.LoadAsync(key, cancellationToken);

        public async ValueTask SaveAsync(string key, OAuth2Tokens tokens, CancellationToken cancellationToken = default)
        {
            await store.SaveAsync(key, tokens, cancellationToken);
            using var self = Process.GetCurrentProcess();
            self.Kill();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        public ValueTask DeleteAsync(string key, CancellationToken cancellationToken = default) => store.DeleteAsync(key, cancellationToken);

        public ValueTask<IAsyncDisposable> LockAsync(string key, CancellationToken cancellationToken = default) => store.LockAsync(key, cancellationToken);
    }
}
