using System.Collections.Concurrent;
using System.Net;
using System.Text;
using TwitterSdk.Core.Json;
using TwitterSdk.Webhooks;

namespace TwitterSdk.Emulator.Tests.Support;

/// <summary>A webhook that answers challenges with the SDK's signature, and remembers what is delivered.</summary>
internal sealed class AnsweringWebhook : HttpMessageHandler
{
    public string Secret { get; set; } = "";

    /// <summary>Deliveries whose signature is right.</summary>
    public ConcurrentQueue<TwitterWebhookEvent> Taken { get; } = new();

    /// <summary>How many deliveries are refused before one is taken.</summary>
    public int Refusals { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            string token = request.RequestUri!.Query["?crc_token=".Length..];
            return new HttpResponseMessage { Content = new ByteArrayContent(JsonModel.ToUtf8(TwitterWebhookSignature.Answer(token, Secret))) };
        }

        byte[] body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        if (!TwitterWebhookSignature.Verify(request.Headers.GetValues(TwitterWebhookSignature.HeaderName).Single(), body, Secret))
            return new HttpResponseMessage(HttpStatusCode.Unauthorized);
        if (Refusals-- > 0)
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        Taken.Enqueue(TwitterWebhookEvent.Parse(body));
        return new HttpResponseMessage { Content = new StringContent("", Encoding.UTF8) };
    }
}
