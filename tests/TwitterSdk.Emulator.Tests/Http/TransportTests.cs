using System.Net;
using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Emulator.Observation;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.Http;

public sealed class TransportTests : EmulatorFixture
{
    [Test]
    public void The_address_is_a_template_for_the_host()
    {
        Assert.That(Emulator.BaseAddress, Is.EqualTo($"http://127.0.0.1:{Emulator.Port}/{{host}}"));
        Assert.That(Emulator.Port, Is.Positive);
    }

    [Test]
    public async Task An_answer_is_compressed_when_asked_for()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip });
        using HttpRequestMessage request = Client.Request(HttpMethod.Get, "api/1.1/account/verify_credentials.json", [], null, null);

        using HttpResponseMessage response = await http.SendAsync(request);

        Assert.That(await response.Content.ReadAsStringAsync(), Does.StartWith("{\"id\":"));
        Assert.That(response.Content.Headers.ContentLength, Is.Null, "the handler takes it away when it decompresses");
    }

    [Test]
    public async Task Requests_share_a_connection()
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        for (int i = 0; i < 3; i++)
        {
            using HttpRequestMessage request = Client.Request(HttpMethod.Get, "api/1.1/account/verify_credentials.json", [], null, null);
            using HttpResponseMessage response = await http.SendAsync(request);
        }

        Assert.That(Emulator.Connections.Opened, Is.EqualTo(1));
        Assert.That(Emulator.Requests.Select(request => request.ConnectionId).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task What_arrived_can_be_looked_at_without_secrets()
    {
        await Client.PostAsync("api/1.1/statuses/update.json", ("status", "a b&c"));

        RecordedRequest request = Emulator.Requests.Single();
        Assert.That(request.ToString(), Is.EqualTo("POST api/1.1/statuses/update.json -> 200"));
        Assert.That(request.Endpoint, Is.EqualTo("Statuses.Update"));
        Assert.That(request["status"], Is.EqualTo("a b&c"));
        Assert.That(request.Parameters.Single().Place, Is.EqualTo("form"));
        Assert.That(request.BodySha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("status=a%20b%26c")))));
        Assert.That(request.User, Is.EqualTo("alice"));
        Assert.That(request.Headers.Keys, Does.Not.Contain("authorization"));
    }

    [Test]
    public async Task A_stream_sends_messages_and_ends_with_the_emulator()
    {
        using HttpResponseMessage response = await Client.OpenAsync("stream/1.1/statuses/sample.json");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        State.AddTweet(Bob, "Hello");
        string? first = await reader.ReadLineAsync();
        await Emulator.DisposeAsync();

        Assert.That(first, Does.StartWith("{"));
        Assert.That(async () => { while (await reader.ReadLineAsync() is not null) { } }, Throws.InstanceOf<IOException>());
    }

    [Test]
    public async Task Stopping_closes_every_socket()
    {
        await Client.GetAsync("api/1.1/account/verify_credentials.json");

        await Emulator.DisposeAsync();

        // The server waits a moment for its sockets, and goes; one that it tore down is counted out when it has noticed.
        await Testing.Eventually.TrueAsync(() => Emulator.Connections.Open == 0);
        Assert.That(async () => await Client.GetAsync("api/1.1/account/verify_credentials.json"), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task A_body_of_more_than_32_MB_is_refused()
    {
        using var http = new HttpClient();
        using var content = new ByteArrayContent(new byte[33 * 1024 * 1024]);
        using HttpRequestMessage request = Client.Request(HttpMethod.Post, "upload/1.1/media/upload.json", [], null, content);
        request.Headers.ExpectContinue = true;

        using HttpResponseMessage response = await http.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Whoever_opens_the_bare_address_is_led_to_the_page()
    {
        var anybody = new WireClient(Emulator, TimeProvider.System);
        WireAnswer answer = await anybody.GetAsync("");

        Assert.That((answer.Status, answer.Header("location")), Is.EqualTo((HttpStatusCode.Found, "/_emulator/")));
        Assert.That(Emulator.Requests, Is.Empty);
    }

    [TestCase("2/users/me", "try /api/2/users/me")]
    [TestCase("1.1/statuses/home_timeline.json", "try /api/1.1/statuses/home_timeline.json")]
    [TestCase("helix/users", "try /api/helix/users")]
    [TestCase("api/3/users/me", "no such page.\"")]
    public async Task Whoever_forgets_the_host_in_an_address_is_told_where_it_belongs(string path, string told)
    {
        WireAnswer answer = await new WireClient(Emulator, TimeProvider.System).GetAsync(path);

        Assert.That((int)answer.Status, Is.EqualTo(404));
        Assert.That(answer.Text, Does.Contain(told));
    }

    [Test]
    public async Task JSON_that_calls_itself_a_form_is_told_apart()
    {
        var form = new StringContent("""{"text":"hi"}""", Encoding.UTF8, "application/x-www-form-urlencoded");
        WireAnswer answer = await WireClient.For(Emulator, State.SignInOAuth2(Bob)).SendAsync(HttpMethod.Post, "api/2/tweets", [], content: form);

        Assert.That(((int)answer.Status, answer.Text.Contains("send Content-Type: application/json", StringComparison.Ordinal)), Is.EqualTo((400, true)), answer.Text);
    }
}
