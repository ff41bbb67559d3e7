using System.Text;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Tests.Json;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Http;

public sealed class ApiPathTests
{
    private ScriptedHandler _handler = null!;
    private ApiConnection _api = null!;

    private RecordedRequest Sent => _handler.Requests[^1];

    [SetUp]
    public void SetUp()
    {
        _handler = new ScriptedHandler(_ => ScriptedHandler.Json("""{"name":"anvil"}"""));
        _api = TestApi.Over(_handler);
    }

    [TearDown]
    public void TearDown() => _handler.Dispose();

    [Test]
    public async Task Segments_make_the_path()
    {
        await _api.Path("ads-api", "12", "")["accounts"]["18ce54d4x5t"]["reach_estimate"].GetAsync(new() { ["x"] = "1" });
        Assert.That((Sent.Method, Sent.Path, Sent.Query), Is.EqualTo(("GET", "/ads-api/12/accounts/18ce54d4x5t/reach_estimate", "x=1")));
    }

    [Test]
    public async Task Ids_slashes_and_several_segments_at_once_do_too()
    {
        await _api.Path("api", "1.1", ".json")["statuses/show"][1_050_118_621_198_921_728].GetAsync();
        Assert.That(Sent.Path, Is.EqualTo("/api/1.1/statuses/show/1050118621198921728.json"));
        await _api.Path("api", "2", "")["users", "7", "liked_tweets"].WithSuffix(".xml").GetAsync();
        Assert.That(Sent.Path, Is.EqualTo("/api/2/users/7/liked_tweets.xml"));
        await _api.Path("publish", "", "")["oembed"].GetAsync();
        Assert.That(Sent.Path, Is.EqualTo("/publish/oembed"));
    }

    [Test]
    public async Task What_a_path_may_not_hold_is_encoded_so_that_no_segment_leaves_its_place()
    {
        await _api.Path("api", "1.1", "")["a b?c#d%2Fe{0}é"].GetAsync();
        Assert.That(Sent.Path, Is.EqualTo("/api/1.1/a%20b%3Fc%23d%252Fe%7B0%7D%C3%A9"));
    }

    [TestCase("")]
    [TestCase("..")]
    [TestCase("a/../b")]
    [TestCase("a//b")]
    public void A_segment_that_is_none_is_refused(string segment) => Assert.Throws<ArgumentException>(() => _ = _api.Path("api", "1.1", "")[segment]);

    [Test]
    public async Task Values_of_every_kind_travel_as_they_should_and_null_is_left_out()
    {
        await _api.Path("api", "1.1", ".json")["x"].GetAsync(new()
        {
            ["text"] = "a b",
            ["yes"] = true,
            ["no"] = false,
            ["int"] = 5,
            ["long"] = 5_000_000_000,
            ["double"] = 0.5,
            ["texts"] = new[] { "a", "b" },
            ["ids"] = new List<long> { 1, 2 },
            ["empty"] = Array.Empty<string>(),
            ["json"] = JsonRaw.Parse("""{"a":1}"""),
            ["nothing"] = null,
            ["maybe"] = (int?)null,
            ["id"] = ApiParameter.From(new GadgetId(77)),
        });
        Assert.That(Sent.QueryParameters.Select(pair => $"{pair.Key}={pair.Value}"), Is.EqualTo(new[]
        {
            "text=a b", "yes=true", "no=false", "int=5", "long=5000000000", "double=0.5", "texts=a,b", "ids=1,2", """json={"a":1}""", "id=77",
        }));
    }

    [Test]
    public async Task A_POST_is_a_form_and_with_bytes_it_is_multipart()
    {
        ApiPath path = _api.Path("upload", "1.1", ".json")["media"]["upload"];
        await path.PostAsync(new() { ["command"] = "FINALIZE", ["media_id"] = 7 });
        Assert.That((Sent.Method, Sent.Query, Sent.BodyText), Is.EqualTo(("POST", "", "command=FINALIZE&media_id=7")));
        await path.PostAsync(new() { ["command"] = "APPEND", ["media"] = new byte[] { 1, 2, 3 } });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sent.ContentType, Does.StartWith("multipart/form-data"));
            Assert.That(Sent.BodyText, Does.Contain("name=\"command\"").Or.Contain("name=command"));
            Assert.That(Sent.Body.AsSpan().IndexOf(new byte[] { 1, 2, 3 }), Is.GreaterThan(0));
        }
    }

    [Test]
    public async Task JSON_is_the_body_and_parameters_then_stand_in_the_query()
    {
        await _api.Path("api", "2", "")["tweets"].PostJsonAsync(JsonRaw.Parse("""{"text":"hi"}"""), new() { ["dry_run"] = true });
        Assert.That((Sent.ContentType, Sent.Query, Sent.BodyText), Is.EqualTo(("application/json", "dry_run=true", """{"text":"hi"}""")));
    }

    [Test]
    public async Task Bytes_are_the_body_as_they_are_and_parameters_then_stand_in_the_query()
    {
        await _api.Path("ton", "1.1", "")["data"].PutContentAsync(ApiContent.FromBytes("a,b"u8.ToArray(), mediaType: "text/csv"), new() { ["x"] = "1" });
        Assert.That((Sent.Method, Sent.Path, Sent.Query, Sent.ContentType, Sent.BodyText), Is.EqualTo(("PUT", "/ton/1.1/data", "x=1", "text/csv", "a,b")));
        await _api.Path("ton", "1.1", "")["data"].PostContentAsync("c"u8.ToArray());
        Assert.That((Sent.Method, Sent.ContentType, Sent.BodyText), Is.EqualTo(("POST", "application/octet-stream", "c")));
    }

    [Test]
    public async Task Pages_of_any_path_are_walked_by_their_cursor()
    {
        var asked = new List<string>();
        ApiPath path = TestApi.Over(new ScriptedHandler(request =>
        {
            asked.Add(request.Query);
            return ScriptedHandler.Json(request.QueryParameters.FirstOrDefault(parameter => parameter.Key == "cursor").Value switch
            {
                null => """{"users":[{"id":1},{"id":2}],"meta":{"next":77}}""",
                "77" => """{"meta":{"next":"last"}}""",
                _ => """{"users":[{"id":3}],"meta":{"next":0}}""",
            });
        })).Path("api", "1.1", "")["followers"];

        List<string> users = [];
        await foreach (Core.Json.JsonRaw user in path.EnumerateAsync("users", "meta.next", "cursor", new() { ["name"] = "x" }))
            users.Add(user.ToString());
        Assert.That(users, Is.EqualTo(new[] { """{"id":1}""", """{"id":2}""", """{"id":3}""" }));
        Assert.That(asked, Is.EqualTo(new[] { "name=x", "name=x&cursor=77", "name=x&cursor=last" }));

        await foreach (var page in path.EnumerateAsync("users", "meta.next", "cursor", new() { ["cursor"] = "1" }).From("last").AsPages())
            Assert.That((page.Items.Count, page.Continuation), Is.EqualTo((1, (string?)null)));
        Assert.That(asked[^1], Is.EqualTo("cursor=last"));
    }

    [Test]
    public async Task A_page_that_is_a_list_itself_or_has_none_is_walked_over()
    {
        ApiPath path = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Json("[1,2]"))).Path("api", "1.1", "")["ids"];
        List<string> items = [];
        await foreach (Core.Json.JsonRaw item in path.EnumerateAsync("", "next", "cursor"))
            items.Add(item.ToString());
        await foreach (Core.Json.JsonRaw item in path.EnumerateAsync("data", "next", "cursor"))
            items.Add(item.ToString());
        Assert.That(items, Is.EqualTo(new[] { "1", "2" }));
    }

    [Test]
    public async Task Every_verb_is_there()
    {
        ApiPath path = _api.Path("api", "2", "")["x"];
        await path.PutAsync(new() { ["a"] = 1 });
        await path.PutJsonAsync(JsonRaw.Parse("1"));
        await path.PatchAsync(new() { ["a"] = 1 });
        await path.PatchJsonAsync(JsonRaw.Parse("1"));
        await path.DeleteAsync(new() { ["a"] = 1 });
        await path.HeadAsync();
        await path.SendAsync(HttpMethod.Options);
        Assert.That(
            _handler.Requests.Select(request => $"{request.Method} {request.Query} {request.BodyText}".Trim()),
            Is.EqualTo(new[] { "PUT  a=1", "PUT  1", "PATCH  a=1", "PATCH  1", "DELETE a=1", "HEAD", "OPTIONS" }));
    }

    [Test]
    public async Task The_answer_is_JSON_a_model_bytes_or_nothing()
    {
        ApiPath path = _api.Path("api", "2", "")["x"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await path.GetAsync()).ToString(), Is.EqualTo("""{"name":"anvil"}"""));
            Assert.That((await path.GetAsync<Gadget>()).Name, Is.EqualTo("anvil"));
            Assert.That((await path.PostAsync<Gadget>()).Name, Is.EqualTo("anvil"));
            Assert.That(await path.SendForBytesAsync(HttpMethod.Get), Has.Length.EqualTo(16));
        }

        ApiConnection silent = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Empty()));
        Assert.That((await silent.Path("api", "2", "")["x"].PostAsync()).ToString(), Is.EqualTo("null"));
    }

    [Test]
    public async Task A_stream_of_any_path_can_be_opened()
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Text("{\"n\":1}\r\n")));
        await foreach (JsonRaw message in api.Path("stream", "1.1", ".json")["statuses"]["sample"].StreamAsync())
        {
            Assert.That(message.ToString(), Is.EqualTo("""{"n":1}"""));
            break;
        }
    }

    [Test]
    public async Task Calls_are_made_with_whatever_the_credentials_serve()
    {
        await _api.Path("api", "2", "")["x"].GetAsync();
        Assert.That(Sent.Authorization, Is.EqualTo("Bearer anna-token-1"));
        await _api.With(new CombinedCredentials(TestApi.Anna, new OAuth1Credentials("key-12345", "secret-1", "token-1234", "secret-2"))).Path("api", "2", "")["x"].GetAsync();
        Assert.That(Sent.Authorization, Does.StartWith("OAuth "));
        await _api.With(NoCredentials.Instance).Path("publish", "", "")["oembed"].GetAsync();
        Assert.That(Sent.Authorization, Is.Null);
    }

    [Test]
    public async Task Failures_and_windows_are_those_of_the_pipeline()
    {
        var clock = new FakeClock();
        var handler = ScriptedHandler.InTurn(() => TestApi.Ok().Window(1, 0, clock.GetUtcNow() + TimeSpan.FromMinutes(15)), TestApi.Ok);
        ApiConnection api = TestApi.Over(handler, clock);
        await api.Path("api", "1.1", "")["users"]["1"].GetAsync();
        Task second = api.Path("api", "1.1", "")["users"]["2"].GetAsync();
        Assert.That(handler.Requests, Has.Count.EqualTo(1), "the window is that of the path, whatever the id in it");
        await clock.AdvanceToNextTimerAsync();
        await second;
    }

    [Test]
    public async Task Another_place_can_be_called()
    {
        await _api.At(new BaseAddress("http://localhost:1/v/{host}")).Path("api", "1.1", "")["x"].GetAsync();
        Assert.That(Sent.Path, Is.EqualTo("/v/api/1.1/x"));
    }
}
