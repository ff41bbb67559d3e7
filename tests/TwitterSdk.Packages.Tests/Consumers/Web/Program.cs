using TwitterSdk;
using TwitterSdk.Webhooks;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddTwitterClient(options =>
{
    options.ConsumerKey = "key";
    options.ConsumerSecret = "secret";
});

builder.Services.AddTwitterWebhooks();

WebApplication app = builder.Build();
app.MapTwitterWebhook<Hooks>("/hooks");
await app.StartAsync();

Console.WriteLine($"client: {app.Services.GetRequiredService<ITwitterClient>().GetType().Name}");
using var http = new HttpClient();
Console.WriteLine($"check: {await http.GetStringAsync(new Uri(app.Urls.First() + "/hooks?crc_token=abc"))}".Replace("{\"response_token\":\"", "", StringComparison.Ordinal));
await app.StopAsync();

internal sealed class Hooks : TwitterWebhookHandler;
