using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TwitterSdk.Core.Auth;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Helix;
using TwitterSdk.Twitch.Tests.Support;

namespace TwitterSdk.Twitch.Tests.SignIn;

/// <summary>An extension signs what it sends with a secret that only it and Twitch know.</summary>
public sealed class ExtensionCredentialsTests : StubFixture
{
    private const string Path = "/api/helix/extensions/pubsub";
    private static readonly byte[] s_secret = [.. Enumerable.Range(0, 32).Select(static number => (byte)number)];

    [Test]
    public async Task Calls_carry_a_token_that_was_signed_for_them_and_is_renewed_before_it_ends()
    {
        var clock = new FakeClock();
        Stub.Answer(Path, "", 204);
        TwitchClient extension = Stub.Client(
            TwitchCredentials.Extension("ext", Convert.ToBase64String(s_secret), new UserId("1"), new UserId("12")), options => (options.Clock, options.Timeout) = (clock, TimeSpan.FromDays(1)));
        for (int call = 0; call < 3; call++)
        {
            // A message is text of some length: more than five characters of it.
            await extension.Helix.Extensions.SendPubSubMessageAsync([new SendExtensionPubSubMessageTarget("broadcast")], new UserId("12"), "{\"wheel\":7}");
            clock.Advance(TimeSpan.FromMinutes(1.5));
        }

        string[] tokens = [.. Stub.Requests.Select(request => request.Authorization!["Bearer ".Length..])];
        string[] parts = tokens[0].Split('.');
        using JsonDocument claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Base64Url.DecodeFromChars(parts[2]), Is.EqualTo(HMACSHA256.HashData(s_secret, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"))));
            Assert.That(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])), Is.EqualTo("""{"alg":"HS256","typ":"JWT"}"""));
            Assert.That(
                claims.RootElement.GetRawText(),
                Is.EqualTo($"{{\"exp\":{new FakeClock().GetUtcNow().AddMinutes(3).ToUnixTimeSeconds()},\"user_id\":\"1\",\"role\":\"external\",\"channel_id\":\"12\",\"pubsub_perms\":{{\"send\":[\"*\"]}}}}"));
            Assert.That(tokens[1], Is.EqualTo(tokens[0]), "it serves for a while");
            Assert.That(tokens[2], Is.Not.EqualTo(tokens[0]));
            Assert.That(Stub.Requests[0].Headers["Client-Id"], Is.EqualTo("ext"));
        }
    }

    [Test]
    public void A_secret_that_is_none_is_refused_and_never_shown()
    {
        Assert.That(() => TwitchCredentials.Extension("ext", "not base64!", new UserId("1")), Throws.ArgumentException.With.Message.Contains("base64").And.Message.Not.Contains("not base64!"));
        string secret = Convert.ToBase64String(s_secret);
        ApiCredentials credentials = TwitchCredentials.Extension("ext", secret, new UserId("1"));
        Assert.That($"{credentials} {credentials.Id}", Does.Contain("ext").And.Not.Contains(secret));
    }
}
