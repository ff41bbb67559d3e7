using System.Text;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.Signing;
using TwitterSdk.Core.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth;

/// <summary>Known answers, through the very code that signs calls.</summary>
public class OAuth1VectorTests
{
    private const string ConsumerKey = "xvz1evFS4wEEPTGEFPHBog";
    private const string ConsumerSecret = "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw";
    private const string Token = "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb";
    private const string TokenSecret = "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE";
    private const string Nonce = "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg";
    private const long Timestamp = 1318622958;

    [TestCase("https://api.twitter.com/1.1/statuses/update.json", "hCtSmYh+iHYCEqBWrE7C7hYmtUk=")]
    [TestCase("https://api.twitter.com/1/statuses/update.json", "tnnArxj06cWHq44gCs1OSKk/jLY=")]
    [TestCase("https://api.x.com/1.1/statuses/update.json", "Ls93hJiZbQ3akF3HF3x1Bz8/zU4=")]
    public void A_form_and_a_query_are_signed(string url, string signature)
    {
        var call = CallTo("POST", url);
        call.Add(ParameterLocation.Form, "status"u8, "Hello Ladies + Gentlemen, a signed OAuth request!");
        call.Add(ParameterLocation.Query, "include_entities"u8, true);
        Assert.That(HeaderOf(call, url)["oauth_signature"], Is.EqualTo(signature));
    }

    [Test]
    public void The_base_string_is_as_documented()
    {
        var url = "https://api.twitter.com/1.1/statuses/update.json";
        var call = CallTo("POST", url);
        call.Add(ParameterLocation.Form, "status"u8, "Hello Ladies + Gentlemen, a signed OAuth request!");
        call.Add(ParameterLocation.Query, "include_entities"u8, true);
        var target = Create(call, url);

        var keys = new OAuth1Keys(ConsumerKey, ConsumerSecret, Token, TokenSecret);
        var request = RequestOf(call, target);
        var destination = new byte[OAuth1Signer.MaxLength(request, keys)];
        var length = OAuth1Signer.WriteBaseString(request, keys, "1318622958"u8, destination);
        Assert.That(
            Encoding.ASCII.GetString(destination, 0, length),
            Is.EqualTo(
                "POST&https%3A%2F%2Fapi.twitter.com%2F1.1%2Fstatuses%2Fupdate.json&include_entities%3Dtrue%26oauth_consumer_key%3Dxvz1evFS4wEEPTGEFPHBog"
                + "%26oauth_nonce%3DkYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1318622958"
                + "%26oauth_token%3D370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb%26oauth_version%3D1.0%26status%3DHello%2520Ladies%2520%252B%2520"
                + "Gentlemen%252C%2520a%2520signed%2520OAuth%2520request%2521"));
    }

    [Test]
    public void Parts_are_not_signed()
    {
        var url = "https://upload.twitter.com/1.1/media/upload.json";
        var call = CallTo("POST", url);
        call.Add(ParameterLocation.Multipart, "command"u8, "APPEND");
        call.Add("media"u8, Encoding.UTF8.GetBytes("x"));
        call.Add(ParameterLocation.Form, "segment_index"u8, 1);
        Assert.That(HeaderOf(call, url)["oauth_signature"], Is.EqualTo("NMzR2ONZg7LB8GenCn/47b0dz4A="));
    }

    [Test]
    public void Json_is_not_signed()
    {
        var url = "https://api.twitter.com/1.1/direct_messages/events/new.json";
        var call = CallTo("POST", url);
        call.JsonBody().WriteNullValue();
        Assert.That(HeaderOf(call, url)["oauth_signature"], Is.EqualTo("7z+nKFSiTmLyKcVzjswQcU+GwWY="));
    }

    [Test]
    public void A_raw_body_is_not_signed()
    {
        var url = "https://api.twitter.com/1.1/direct_messages/events/new.json";
        var call = CallTo("POST", url);
        call.RawBody(Encoding.UTF8.GetBytes("a=b"));
        Assert.That(HeaderOf(call, url)["oauth_signature"], Is.EqualTo("7z+nKFSiTmLyKcVzjswQcU+GwWY="));
    }

    [Test]
    public void A_search_is_signed_in_strict_encoding()
    {
        var url = "https://api.twitter.com/1.1/search/tweets.json";
        var call = CallTo("GET", url);
        call.Add(ParameterLocation.Query, "q"u8, "#hi from:a (b)!");
        Assert.That(HeaderOf(call, url)["oauth_signature"], Is.EqualTo("huuhdvZkm3aKTnd30a/6zCfLrb0="));
    }

    [Test]
    public void A_request_token_is_asked_for_without_a_token()
    {
        var request = new OAuth1Request
        {
            Method = "POST",
            Target = "https://api.twitter.com/oauth/request_token"u8,
            Nonce = Encoding.ASCII.GetBytes(Nonce),
            Timestamp = Timestamp,
            Callback = "oob"u8,
        };
        var header = OAuth1Signer.CreateHeader(request, new OAuth1Keys(ConsumerKey, ConsumerSecret, null, null));
        Assert.That(header, Is.EqualTo(
            "OAuth oauth_callback=\"oob\", oauth_consumer_key=\"xvz1evFS4wEEPTGEFPHBog\", oauth_nonce=\"kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg\", "
            + "oauth_signature=\"KJmaxYxSHztR8Our3DFAqE2xBgw%3D\", oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"1318622958\", oauth_version=\"1.0\""));
    }

    [TestCase("bbbb", "v3nfF8OWWLfGTuKhi7075R1BBGE=")]
    [TestCase("", "Q9XX4OvdvoOb8ZJyXPrhWiYwOzk=")]
    public void A_key_without_a_token_secret_keeps_its_ampersand(string tokenSecret, string signature)
    {
        var baseString = OAuth1Vector.BaseString("GET", "http://whatever.com", [KeyValuePair.Create("hello", "world")]);
        var key = new OAuth1Keys("k", "0987654321", "t", tokenSecret).SigningKey;
        Assert.That(Convert.ToBase64String(System.Security.Cryptography.HMACSHA1.HashData(key, Encoding.ASCII.GetBytes(baseString))), Is.EqualTo(signature));
    }

    [Test]
    public void Parameters_before_between_and_after_the_protocols_own_are_merged_in_order()
    {
        var url = "https://api.twitter.com/1.1/x.json";
        var call = CallTo("GET", url);
        foreach (var name in new[] { "z", "oauth_zzz", "oauth_token", "oauth_nonce", "oauth_a", "a", "oauth_tokem", "a%b", "a-b" })
        {
            call.Add(ParameterLocation.Query, Encoding.UTF8.GetBytes(name), "2");
            call.Add(ParameterLocation.Query, Encoding.UTF8.GetBytes(name), "1");
        }

        var header = HeaderOf(call, url);
        var all = header.Where(pair => pair.Key != "oauth_signature")
            .Concat(RecordedRequest.ParseForm(call.CreateUri(AddressOf(url), ApiCallOptions.Default).Query.TrimStart('?')));
        Assert.That(
            header["oauth_signature"],
            Is.EqualTo(ReferenceOAuth1.Signature(ReferenceOAuth1.BaseString("GET", url, all), ConsumerSecret, TokenSecret)));
    }

    private static BaseAddress AddressOf(string url) => new($"https://{{host}}.{new Uri(url).Host.Split('.', 2)[1]}");

    private static ApiCall CallTo(string method, string url) => new(new ApiEndpoint
    {
        Name = "Vector",
        Method = new HttpMethod(method),
        Host = new Uri(url).Host.Split('.')[0],
        Path = new Uri(url).AbsolutePath,
        Auth = [new AuthRequirement(AuthScheme.User)],
    });

    private static Uri Create(ApiCall call, string url)
    {
        using var request = call.CreateRequest(AddressOf(url), ApiCallOptions.Default);
        return request.RequestUri!;
    }

    private static OAuth1Request RequestOf(ApiCall call, Uri uri) => new()
    {
        Method = call.Endpoint.Method.Method,
        Target = call.TargetOf(uri),
        Bytes = call.Bytes,
        Ranges = call.Ranges,
        SignForm = call.HasForm,
        Nonce = Encoding.ASCII.GetBytes(Nonce),
        Timestamp = Timestamp,
    };

    private static Dictionary<string, string> HeaderOf(ApiCall call, string url) =>
        ReferenceOAuth1.ReadHeader(OAuth1Signer.CreateHeader(RequestOf(call, Create(call, url)), new OAuth1Keys(ConsumerKey, ConsumerSecret, Token, TokenSecret)));
}
