using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using TwitterSdk.AspNetCore.Tests.Support;
using TwitterSdk.Core.Json;
using TwitterSdk.V1;
using TwitterSdk.Webhooks;

namespace TwitterSdk.AspNetCore.Tests.Webhooks;

/// <summary>Challenges and deliveries are signed in the same way, and anybody may send a challenge: none may get a delivery signed.</summary>
internal sealed class ForgeryTests
{
    [TestCase(Bodies.Follow)]
    [TestCase("  " + Bodies.Follow)]
    [TestCase("\uFEFF{}")]
    public async Task A_challenge_that_could_be_a_delivery_is_not_signed(string forged)
    {
        await using HookServer server = await HookServer.StartAsync(app => app.MapTwitterWebhook("/hooks", (_, _) => Task.CompletedTask));

        using HttpResponseMessage answer = await server.GetAsync("/hooks?crc_token=" + Uri.EscapeDataString(forged));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("sha256"));
            Assert.That(() => TwitterWebhookSignature.Answer(forged, HookServer.ConsumerSecret), Throws.ArgumentException);
        }
    }

    [TestCase("\"challenge-token\"")]
    [TestCase("[1]")]
    [TestCase("12345")]
    public async Task What_a_challenge_got_signed_is_no_delivery(string token)
    {
        int handled = 0;
        await using HookServer server = await HookServer.StartAsync(app => app.MapTwitterWebhook("/hooks", (_, _) =>
        {
            handled++;
            return Task.CompletedTask;
        }));
        using HttpResponseMessage challenge = await server.GetAsync("/hooks?crc_token=" + Uri.EscapeDataString(token));
        string signature = JsonModel.Parse<CrcResponse>(Encoding.UTF8.GetBytes(await challenge.Content.ReadAsStringAsync())).ResponseToken!;

        using HttpResponseMessage answer = await server.TweetAsync(token, signature);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(handled, Is.Zero);
        }
    }
}
