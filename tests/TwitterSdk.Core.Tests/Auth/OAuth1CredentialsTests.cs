using System.Net;
using System.Text;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Calls;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth;

public class OAuth1CredentialsTests
{
    [TestCase("https://{host}.Example.com:443", "https://api.example.com")]
    [TestCase("http://127.0.0.1:8080", "http://127.0.0.1:8080")]
    [TestCase("http://localhost:80/{host}/v", "http://localhost")]
    public async Task The_address_is_signed_in_lower_case_without_a_default_port(string template, string origin)
    {
        var call = Call.To().Add(ParameterLocation.Query, "q", "a b");
        var sent = await call.AuthorizedAsync(Signing.User, address: new BaseAddress(template));
        Assert.That(ReferenceOAuth1.IsSigned(sent, origin, "consumer&secret", "token%secret"));
    }

    [Test]
    public async Task The_header_says_who_and_when()
    {
        var header = ReferenceOAuth1.ReadHeader((await Call.To().AuthorizedAsync(Signing.User)).Authorization);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(header["oauth_consumer_key"], Is.EqualTo("consumer-key+/="));
            Assert.That(header["oauth_token"], Is.EqualTo("token"));
            Assert.That(header["oauth_timestamp"], Is.EqualTo(new FakeClock().GetUtcNow().ToUnixTimeSeconds().ToString()));
            Assert.That(header["oauth_nonce"], Does.Match("^[A-Za-z0-9]{32}$"));
        }
    }

    [Test]
    public async Task The_app_alone_signs_without_a_token()
    {
        var call = Call.To().Add(ParameterLocation.Query, "a", "b");
        var withUser = await call.AuthorizedAsync(Signing.User, AuthScheme.Consumer);
        var alone = await call.AuthorizedAsync(new OAuth1Credentials("consumer-key+/=", "consumer&secret"), AuthScheme.Consumer);
        using (Assert.EnterMultipleScope())
        {
            foreach (var sent in new[] { withUser, alone })
            {
                Assert.That(sent.Authorization, Does.Not.Contain("oauth_token="));
                Assert.That(ReferenceOAuth1.IsSigned(sent, "https://api.example.com", "consumer&secret", ""));
            }
        }
    }

    [Test]
    public async Task Extra_parameters_are_signed_too()
    {
        var options = new ApiCallOptions { Parameters = new Dictionary<string, string> { ["tweet mode"] = "ä" } };
        var sent = await Call.To("POST x").Add(ParameterLocation.Form, "a", "b").AuthorizedAsync(Signing.User, options: options);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.BodyText, Does.Contain("tweet%20mode=%C3%A4"));
            Assert.That(ReferenceOAuth1.IsSigned(sent, "https://api.example.com", "consumer&secret", "token%secret"));
        }
    }

    [Test]
    public async Task Each_try_has_its_own_nonce()
    {
        var call = Call.To();
        var nonces = new HashSet<string>();
        for (var i = 0; i < 200; i++)
            nonces.Add(ReferenceOAuth1.ReadHeader((await call.AuthorizedAsync(Signing.User)).Authorization)["oauth_nonce"]);
        Assert.That(nonces, Has.Count.EqualTo(200));
    }

    [Test]
    public async Task A_request_that_was_made_elsewhere_is_signed_as_it_is()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://Ton.Example.com:8443/1.1/a%20b?x=1&y=a+b&x=%c3%bc&z")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("f", "a b+c")]),
        };
        await Signing.User.AuthorizeAsync(Signing.Of(request, AuthScheme.User), CancellationToken.None);
        var sent = await RecordedRequest.FromAsync(request, CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ReferenceOAuth1.IsSigned(sent, "https://ton.example.com:8443", "consumer&secret", "token%secret"));
            Assert.That(sent.FormParameters.Single().Value, Is.EqualTo("a b+c"));
        }
    }

    [Test]
    public async Task A_request_whose_address_was_changed_is_signed_as_it_is_sent()
    {
        var call = Call.To().Add(ParameterLocation.Query, "a", "1");
        using var request = call.CreateRequest(Call.Example, ApiCallOptions.Default);
        request.RequestUri = new Uri("https://proxy.example.com/other?a=2");
        await Signing.User.AuthorizeAsync(Signing.Of(request, AuthScheme.User, call), CancellationToken.None);
        var sent = await RecordedRequest.FromAsync(request, CancellationToken.None);
        Assert.That(ReferenceOAuth1.IsSigned(sent, "https://proxy.example.com", "consumer&secret", "token%secret"));
    }

    [Test]
    public async Task A_foreign_multipart_body_is_not_signed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://upload.example.com/x?q=1")
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("a=b")), "media" } },
        };
        await Signing.User.AuthorizeAsync(Signing.Of(request, AuthScheme.User), CancellationToken.None);
        Assert.That(ReferenceOAuth1.IsSigned(await RecordedRequest.FromAsync(request, CancellationToken.None), "https://upload.example.com", "consumer&secret", "token%secret"));
    }

    [Test]
    public async Task A_signed_request_arrives_unchanged_over_a_real_connection()
    {
        await using var server = await StubServer.StartAsync(_ => (200, "{}"));
        var call = Call.To("POST 1/{id}.json").Add(ParameterLocation.Path, "id", "a/b(c)").Add(ParameterLocation.Query, "q", "#hi from:a (b)!*'")
            .Add(ParameterLocation.Form, "status", "ü+ %41 &=");
        using var request = call.CreateRequest(new BaseAddress(server.Address + "/{host}"), ApiCallOptions.Default);
        await Signing.User.AuthorizeAsync(Signing.Of(request, AuthScheme.User, call), CancellationToken.None);
        using var http = new HttpClient();
        using var response = await http.SendAsync(request);

        var sent = server.Requests.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Path, Is.EqualTo("/api/1/a%2Fb%28c%29.json"));
            Assert.That(ReferenceOAuth1.IsSigned(sent, server.Address, "consumer&secret", "token%secret"));
        }
    }

    [Test]
    public async Task A_clock_that_is_wrong_is_set_right_by_the_answer_once()
    {
        var clock = new FakeClock();
        var transport = new AuthTransport(Call.Example, (_, _) => throw new InvalidOperationException(), clock);
        var credentials = new OAuth1Credentials("k", "s", "t", "u");
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com/");
        using var answer = new HttpResponseMessage(HttpStatusCode.Unauthorized);
        answer.Headers.Date = clock.GetUtcNow().AddHours(-3);
        var authorization = Signing.Of(request, AuthScheme.User, transport: transport);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await credentials.RejectedAsync(authorization, answer, CancellationToken.None), Is.True);
            await credentials.AuthorizeAsync(authorization, CancellationToken.None);
            var timestamp = ReferenceOAuth1.ReadHeader(request.Headers.NonValidated["Authorization"].ToString())["oauth_timestamp"];
            Assert.That(timestamp, Is.EqualTo(clock.GetUtcNow().AddHours(-3).ToUnixTimeSeconds().ToString()));
            Assert.That(await credentials.RejectedAsync(authorization, answer, CancellationToken.None), Is.False);
        }
    }

    [Test]
    public async Task A_refusal_under_a_right_clock_is_final()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com/");
        using var answer = new HttpResponseMessage(HttpStatusCode.Unauthorized);
        answer.Headers.Date = new FakeClock().GetUtcNow().AddSeconds(-40);
        Assert.That(await Signing.User.RejectedAsync(Signing.Of(request, AuthScheme.User), answer, CancellationToken.None), Is.False);
    }

    [TestCase("", "s", null, null, "consumerKey")]
    [TestCase("k", "", null, null, "consumerSecret")]
    [TestCase("k", "s", "t", null, "tokenSecret")]
    [TestCase("k", "s", null, "u", "token")]
    [TestCase("k", "secret\n", null, null, "consumerSecret")]
    [TestCase("k", "s", "t o", "u", "token")]
    public void What_cannot_be_a_key_is_refused_by_its_name(string key, string secret, string? token, string? tokenSecret, string culprit) =>
        Assert.That(() => new OAuth1Credentials(key, secret, token, tokenSecret), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(culprit));
}
