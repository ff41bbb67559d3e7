using System.Net;
using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.Auth;

public sealed class AuthenticationTests : EmulatorFixture
{
    private const string Verify = "api/1.1/account/verify_credentials.json";

    [Test]
    public async Task A_signed_request_is_known_to_come_from_its_user()
    {
        WireAnswer answer = await Client.GetAsync(Verify, ("include_entities", "false"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That(answer.Json.GetProperty("screen_name").GetString(), Is.EqualTo("alice"));
        Assert.That(answer.Header("x-access-level"), Is.EqualTo("read-write-directmessages"));
        Assert.That(Emulator.Requests.Single().Auth, Is.EqualTo(CallerKind.User));
    }

    [Test]
    public async Task Every_letter_of_a_parameter_is_signed()
    {
        WireAnswer answer = await Client.PostAsync("api/1.1/statuses/update.json", ("status", "a+b & 100% (ü) ~*'!\u2603 \U0001F600"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That(State.Tweets.All.Single().Text, Is.EqualTo("a+b & 100% (ü) ~*'!\u2603 \U0001F600"));
    }

    [TestCase("oauth_signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", 401, 32)]
    [TestCase("oauth_nonce", "another", 401, 32)]
    [TestCase("oauth_consumer_key", "unknown", 401, 32)]
    [TestCase("oauth_signature_method", "PLAINTEXT", 401, 32)]
    [TestCase("oauth_token", "unknown", 401, 89)]
    [TestCase("oauth_timestamp", "1000000000", 401, 135)]
    [TestCase("oauth_timestamp", "", 400, 215)]
    [TestCase("oauth_nonce", "", 400, 215)]
    public async Task A_header_that_does_not_fit_is_refused(string name, string value, int status, int code)
    {
        WireClient client = new(Emulator, TimeProvider.System)
        {
            App = Token.App, Token = Token.Token, TokenSecret = Token.Secret, Tamper = values => values[name] = value,
        };

        WireAnswer answer = await client.GetAsync(Verify);

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((status, code)), answer.Text);
    }

    [Test]
    public async Task A_wrong_secret_is_refused_and_the_developer_sees_the_base_string()
    {
        WireClient client = new(Emulator, TimeProvider.System) { App = Token.App, Token = Token.Token, TokenSecret = "wrong" };

        WireAnswer answer = await client.GetAsync(Verify);

        Assert.That(answer.Code, Is.EqualTo(32));
        Assert.That(answer.Text, Does.Not.Contain("base string"));
        Assert.That(Emulator.Requests.Single().Problem, Does.Contain("GET&http%3A%2F%2F127.0.0.1"));
    }

    [Test]
    public async Task A_nonce_works_once()
    {
        WireClient client = new(Emulator, TimeProvider.System) { App = Token.App, Token = Token.Token, TokenSecret = Token.Secret };
        client.Extra["oauth_nonce"] = "once";

        WireAnswer first = await client.GetAsync(Verify);
        WireAnswer second = await client.GetAsync(Verify);

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(((int)second.Status, second.Code), Is.EqualTo((401, 32)));
    }

    [Test]
    public async Task A_revoked_token_is_refused()
    {
        State.Apps.Revoke(Token);

        WireAnswer answer = await Client.GetAsync(Verify);

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((401, 89)));
    }

    [Test]
    public async Task A_request_without_credentials_is_refused()
    {
        WireAnswer answer = await new WireClient(Emulator, TimeProvider.System).GetAsync(Verify);

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((400, 215)));
    }

    [Test]
    public async Task A_bearer_token_may_not_act_for_a_user()
    {
        WireAnswer answer = await WireClient.ForApp(Emulator, Token.App).GetAsync(Verify);

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((403, 220)));
    }

    [Test]
    public async Task A_bearer_token_reads_what_is_public()
    {
        WireAnswer answer = await WireClient.ForApp(Emulator, Token.App).GetAsync("api/1.1/users/show.json", ("screen_name", "bob"));

        Assert.That(answer.Id, Is.EqualTo(Bob.Id));
    }

    [Test]
    public async Task An_unknown_bearer_token_is_refused()
    {
        WireAnswer answer = await new WireClient(Emulator, TimeProvider.System) { Bearer = "AAAA" }
            .GetAsync("api/1.1/users/show.json", ("screen_name", "bob"));

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((401, 89)));
    }

    [Test]
    public async Task Fields_of_a_multipart_body_are_not_signed_but_the_address_is()
    {
        WireAnswer answer = await Client.SendAsync(
            HttpMethod.Post,
            "upload/1.1/media/upload.json",
            [("media_category", "tweet_image")],
            content: new MultipartFormDataContent { { new ByteArrayContent(Png.OfSize(100)), "media", "a.png" } });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
    }

    [Test]
    public async Task A_token_that_may_only_read_cannot_post()
    {
        Token.Access = EmulatorAccess.Read;

        WireAnswer answer = await Client.PostAsync("api/1.1/statuses/update.json", ("status", "hello"));

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((403, 261)));
    }
}
