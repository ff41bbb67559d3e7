using System.Diagnostics;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

public class CrashTests
{
    [Test]
    public async Task A_process_that_dies_between_renewal_and_use_loses_no_tokens_and_leaves_no_lock()
    {
        using var folder = new TemporaryFolder();
        using var store = EncryptedFileTokenStore.Open(folder.Path);
        var service = new TokenService();
        await using var server = await StubServer.StartAsync(service.Answer);
        await store.SaveAsync("anna", TokenService.Tokens("anna", 0, DateTimeOffset.UnixEpoch));

        using (var child = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(CrashingProgram).Assembly.Location, server.Address, folder.Path]) { RedirectStandardError = true })!)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            var errors = child.StandardError.ReadToEndAsync(patience.Token);
            await child.WaitForExitAsync(patience.Token);
            Assert.That(child.ExitCode, Is.Not.Zero.And.Not.EqualTo(CrashingProgram.Survived), await errors);
        }

        Assert.That(server.Requests.Select(request => request.Path), Is.EqualTo(new[] { "/api/2/token" }), "it died after the renewal and before the call");

        // The next process: the clock says two hours later, so the rotated refresh token has to be good too.
        var clock = new FakeClock(DateTimeOffset.UtcNow);
        var api = TestApi.To(server, options => options with { Clock = clock }, new OAuth2Users(TokenService.Public, TokenService.Endpoints, store).For("anna"));
        await api.SendAsync(CrashingProgram.Me);
        clock.Advance(TimeSpan.FromHours(3));
        await api.SendAsync(CrashingProgram.Me);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Requests.Where(request => request.Path == "/api/me").Select(request => request.Authorization), Is.EqualTo(new[] { "Bearer anna-access-1", "Bearer anna-access-2" }));
            Assert.That(service.Turn("anna"), Is.EqualTo(2));
        }
    }
}
