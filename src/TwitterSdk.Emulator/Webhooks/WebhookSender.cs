using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TwitterSdk.Emulator.Faults;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>Sends to webhooks: challenges, and signed deliveries. Its signature is code of its own, so that it proves the SDK's.</summary>
internal sealed class WebhookSender(HttpMessageHandler? handler, FaultList faults, TimeProvider time, CancellationToken stopping) : IDisposable
{
    // How long the vendor waits. Of the network's time: a clock that is put forward does not make answers come sooner.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = handler is null ? new HttpClient() : new HttpClient(handler, disposeHandler: false);

    /// <summary>Whether whoever is at an address knows the app's consumer secret.</summary>
    public async Task<bool> ChallengeAsync(EmulatorApp app, string url, CancellationToken cancellationToken)
    {
        string token = AppStore.Random(24);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        patience.CancelAfter(s_patience);
        try
        {
            string address = $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}crc_token={token}";
            using HttpResponseMessage answer = await _http.GetAsync(address, patience.Token).ConfigureAwait(false);
            byte[] body = await answer.Content.ReadAsByteArrayAsync(patience.Token).ConfigureAwait(false);
            using JsonDocument json = JsonDocument.Parse(body);
            return answer.IsSuccessStatusCode
                && json.RootElement.TryGetProperty("response_token", out JsonElement given)
                && given.GetString() == Sign(app.ConsumerSecret, Encoding.UTF8.GetBytes(token));
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or InvalidOperationException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    public async Task<EmulatorDelivery> DeliverAsync(EmulatorWebhook webhook, byte[] body, int retries)
    {
        for (int attempt = 1; ; attempt++)
        {
            DeliveryFault? fault = faults.TakeForDelivery();
            int? status = await TryAsync(webhook, body, fault).ConfigureAwait(false);
            if (fault is DeliveryFault.Replay)
            {
                attempt++;
                status = await TryAsync(webhook, body, fault: null).ConfigureAwait(false);
            }

            var done = new EmulatorDelivery(webhook, Encoding.UTF8.GetString(body), attempt, status);
            if (done.IsTaken || attempt > retries || stopping.IsCancellationRequested)
                return done;
            await Task.Delay(TimeSpan.FromSeconds(1 << (attempt - 1)), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Sign(string secret, byte[] content) => "sha256=" + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content));

    private async Task<int?> TryAsync(EmulatorWebhook webhook, byte[] body, DeliveryFault? fault)
    {
        // One blank more does not change what the JSON says, and everything about its signature.
        byte[] sent = fault is DeliveryFault.ChangedBody ? [.. body, (byte)' '] : body;
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(sent) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (fault is not DeliveryFault.NoSignature)
            request.Headers.Add("x-twitter-webhooks-signature", Sign(fault is DeliveryFault.WrongSignature ? AppStore.Random(50) : webhook.App.ConsumerSecret, body));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(s_patience);
        try
        {
            using HttpResponseMessage answer = await _http.SendAsync(request, patience.Token).ConfigureAwait(false);
            return (int)answer.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }
}
