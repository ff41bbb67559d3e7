using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>Posts signed messages to callbacks, again when they fail.</summary>
internal sealed class WebhookSender(TimeProvider time, CancellationToken stopping) : IDisposable
{
    private const int Attempts = 4;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { Timeout = s_patience };

    /// <summary>Asks whether a callback is there: true when it answers with the challenge.</summary>
    public async Task<bool> VerifyAsync(EventSubEntry entry, EventSubTransport transport)
    {
        string challenge = RandomNumberGenerator.GetHexString(32, lowercase: true);
        byte[] body = EventSubMessages.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("challenge"u8, challenge);
            json.WritePropertyName("subscription"u8);
            entry.Write(json);
            json.WriteEndObject();
        });
        try
        {
            using HttpResponseMessage answer = await PostAsync(entry, transport, "webhook_callback_verification", Guid.NewGuid().ToString(), body, 0).ConfigureAwait(false);
            return answer.IsSuccessStatusCode && await answer.Content.ReadAsStringAsync(stopping).ConfigureAwait(false) == challenge;
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Delivers a message: false when no attempt was taken.</summary>
    public async Task<bool> DeliverAsync(EventSubEntry entry, EventSubTransport transport, string type, string id, byte[] body)
    {
        for (int attempt = 0; attempt < Attempts && !stopping.IsCancellationRequested; attempt++)
        {
            try
            {
                using HttpResponseMessage answer = await PostAsync(entry, transport, type, id, body, attempt).ConfigureAwait(false);
                if (answer.IsSuccessStatusCode)
                    return true;
            }
            catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException)
            {
                // Nobody there, or too slow: the next attempt may find somebody.
            }

            if (attempt + 1 < Attempts)
                await Task.Delay(s_pause * (1 << attempt), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return false;
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> PostAsync(EventSubEntry entry, EventSubTransport transport, string type, string id, byte[] body, int attempt)
    {
        string timestamp = EventSubMessages.Time(time.GetUtcNow());
        using var request = new HttpRequestMessage(HttpMethod.Post, transport.Callback);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Twitch-Eventsub-Message-Id", id);
        request.Headers.Add("Twitch-Eventsub-Message-Retry", attempt.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Twitch-Eventsub-Message-Type", type);
        request.Headers.Add("Twitch-Eventsub-Message-Timestamp", timestamp);
        request.Headers.Add("Twitch-Eventsub-Message-Signature", Sign(transport.Secret!, id + timestamp, body));
        request.Headers.Add("Twitch-Eventsub-Subscription-Type", entry.Type.Type);
        request.Headers.Add("Twitch-Eventsub-Subscription-Version", entry.Type.Version);
        return await _http.SendAsync(request, stopping).ConfigureAwait(false);
    }

    private static string Sign(string secret, string head, byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(head), .. body];
        return "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), signed));
    }
}
