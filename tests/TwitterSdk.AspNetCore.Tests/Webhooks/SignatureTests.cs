using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using System.Text;
using TwitterSdk.AspNetCore.Tests.Support;
using TwitterSdk.Core.Webhooks;
using TwitterSdk.Webhooks;

namespace TwitterSdk.AspNetCore.Tests.Webhooks;

/// <summary>Signatures against values that OpenSSL computed.</summary>
internal sealed class SignatureTests
{
    private const string FollowSignature = "sha256=nql6QRbE8OxqU0zz63QH3f6WF/aIa8LXGk4RD+tV0Bo=";
    private const string ChannelFollowHead = "e76c6bd4-55c9-4987-8304-da1588d8988b2026-01-01T00:00:00.123456789Z";
    private const string ChannelFollowSignature = "sha256=3312a34caf733ff99505955574d4e1accdd465e43e7153033a8a3146ce25cf43";

    [Test]
    public void A_challenge_is_answered_with_the_hash_of_its_token() =>
        Assert.That(
            TwitterWebhookSignature.Answer("challenge-token", "consumer-secret").ResponseToken,
            Is.EqualTo("sha256=VZK9B1kCyurInvXeJ+LoGXGP568O3i5YIWthXZNE0QA="));

    [TestCase("""{"text":"☃"}""", "sha256=/8qHawWz/cJ/KBMpPWc01pmzMqs9zhi0615dEy5sOGM=")]
    [TestCase(Bodies.Follow, FollowSignature)]
    public void A_body_that_Twitter_signed_is_known(string body, string signature) =>
        Assert.That(TwitterWebhookSignature.Verify(signature, Encoding.UTF8.GetBytes(body), "consumer-secret"), Is.True);

    [Test]
    public void A_body_that_Twitch_signed_is_known_with_its_id_and_time() =>
        Assert.That(
            WebhookSignature.Hex.Verify(ChannelFollowSignature, ["a twitch secret"], ChannelFollowHead, Encoding.UTF8.GetBytes(Bodies.ChannelFollow)),
            Is.True);

    [Test]
    public void One_changed_byte_anywhere_is_noticed()
    {
        byte[] body = Encoding.UTF8.GetBytes(Bodies.Follow);
        Assert.Multiple(() =>
        {
            for (int i = 0; i < body.Length; i++)
            {
                body[i] ^= 1;
                Assert.That(TwitterWebhookSignature.Verify(FollowSignature, body, "consumer-secret"), Is.False, $"byte {i}");
                body[i] ^= 1;
            }
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("sha256=")]
    [TestCase("nql6QRbE8OxqU0zz63QH3f6WF/aIa8LXGk4RD+tV0Bo=")]
    [TestCase("sha1=nql6QRbE8OxqU0zz63QH3f6WF/aIa8LXGk4RD+tV0Bo=")]
    [TestCase("sha256=nql6QRbE8OxqU0zz63QH3f6WF/aIa8LXGk4RD+tV0B")]
    [TestCase("sha256=nql6QRbE8OxqU0zz63QH3f6WF/aIa8LXGk4RD+tV0BoAAAA=")]
    [TestCase("sha256=9ea97a4116c4f0ec6a534cf3eb7407ddfe9617f6886bc2d71a4e110feb55d01a")]
    [TestCase("sha256=☃")]
    public void What_is_no_signature_of_the_right_form_is_refused(string? signature) =>
        Assert.That(TwitterWebhookSignature.Verify(signature, Encoding.UTF8.GetBytes(Bodies.Follow), "consumer-secret"), Is.False);

    [Test]
    public void Each_of_several_secrets_counts_and_no_secret_none()
    {
        byte[] body = Encoding.UTF8.GetBytes(Bodies.Follow);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TwitterWebhookSignature.Verify(FollowSignature, body, "new", "consumer-secret", "older"), Is.True);
            Assert.That(TwitterWebhookSignature.Verify(FollowSignature, body, "new", "older"), Is.False);
            Assert.That(TwitterWebhookSignature.Verify(FollowSignature, body, []), Is.False);
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(100_000)]
    public void What_is_signed_here_is_known_here(int length)
    {
        byte[] body = new byte[length];
        Random.Shared.NextBytes(body);
        using (Assert.EnterMultipleScope())
        {
            foreach (WebhookSignature form in new[] { WebhookSignature.Base64, WebhookSignature.Hex })
            {
                foreach (string head in new[] { "", "id and tíme" })
                    Assert.That(form.Verify(form.Sign("secret", head, body), ["secret"], head, body), Is.True);
            }
        }
    }
}
