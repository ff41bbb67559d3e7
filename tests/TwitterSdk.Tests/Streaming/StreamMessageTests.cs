#pragma warning disable CS0618 // The streams of v1.1 are retired, and still supported here.
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;
using TwitterSdk.Tests.Configuration;
using TwitterSdk.V1;

namespace TwitterSdk.Tests.Streaming;

public sealed class StreamMessageTests
{
    [Test]
    public void Every_kind_of_message_has_a_type_of_its_own()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read("""{"created_at":"Wed Oct 10 20:19:24 +0000 2018","id":7,"text":"cats","timestamp_ms":"1539202764000"}"""), Is.TypeOf<StreamStatus>().With.Property("Value").Property("Text").EqualTo("cats"));
            Assert.That(Read("""{"delete":{"status":{"id":1,"id_str":"1","user_id":3,"user_id_str":"3"},"timestamp_ms":"1539202764000"}}"""), Is.InstanceOf<StreamDelete>());
            Assert.That(((StreamDelete)Read("""{"delete":{"direct_message":{"id":1,"user_id":3}}}""")).Delete.DirectMessage!.UserId.Value, Is.EqualTo(3));
            Assert.That(((StreamScrubGeo)Read("""{"scrub_geo":{"user_id":14,"user_id_str":"14","up_to_status_id":23,"up_to_status_id_str":"23"}}""")).ScrubGeo.UpToStatusId.Value, Is.EqualTo(23));
            Assert.That(((StreamLimit)Read("""{"limit":{"track":1234,"timestamp_ms":"1539202764000"}}""")).Limit.Undelivered, Is.EqualTo(1234));
            Assert.That(((StreamStatusWithheld)Read("""{"status_withheld":{"id":1,"user_id":2,"withheld_in_countries":["DE","AR"]}}""")).StatusWithheld.WithheldInCountries, Is.EqualTo(new[] { "DE", "AR" }));
            Assert.That(Read("""{"user_withheld":{"id":1,"withheld_in_countries":["DE"]}}"""), Is.TypeOf<StreamUserWithheld>());
            Assert.That(Read("""{"user_suspend":{"id":1}}"""), Is.TypeOf<StreamUserSuspend>());
            Assert.That(((StreamWarning)Read("""{"warning":{"code":"FALLING_BEHIND","message":"slow","percent_full":60}}""")).Warning.Code, Is.EqualTo(StreamWarningCode.FallingBehind));
            Assert.That(((StreamWarning)Read("""{"warning":{"code":"FOLLOWS_OVER_LIMIT","message":"many","user_id":9}}""")).Warning.UserId!.Value.Value, Is.EqualTo(9));
            Assert.That(((StreamFriends)Read("""{"friends":[1,2]}""")).Friends, Has.Count.EqualTo(2));
            Assert.That(((StreamFriends)Read("""{"friends_str":["1","2"]}""")).FriendsStr, Has.Count.EqualTo(2));
            Assert.That(Read("""{"direct_message":{"id":1,"text":"hi"}}"""), Is.TypeOf<StreamDirectMessage>());
            Assert.That(Read("""{"control":{"control_uri":"/1.1/site/c/1_2"}}"""), Is.TypeOf<SiteStreamControl>());
            Assert.That(((SiteStreamEnvelope)Read("""{"for_user":8,"message":{"limit":{"track":1}}}""")).Message, Is.TypeOf<StreamLimit>());
            Assert.That(Read("""{"for_user_str":"8","message":{"friends":[]}}"""), Is.TypeOf<SiteStreamEnvelope>().With.Property("ForUser").EqualTo(new UserId(8)));
            Assert.That(JsonModel.ToJson(Read("""{"of_a_kind":{"to":"come"}}""")), Is.EqualTo("""{"of_a_kind":{"to":"come"}}"""), "what is not known is kept");
        }
    }

    [TestCase("favorite", """{"id":5,"text":"liked"}""", typeof(StreamEventTweet))]
    [TestCase("quoted_tweet", """{"id":5,"text":"quoted"}""", typeof(StreamEventTweet))]
    [TestCase("list_member_added", """{"id":5,"name":"friends"}""", typeof(StreamEventList))]
    [TestCase("access_revoked", """{"client_application":{"id":1},"token":"t"}""", typeof(StreamEventApp))]
    [TestCase("follow", null, null)]
    public void The_target_of_an_event_has_the_type_that_the_event_says(string kind, string? target, Type? type)
    {
        string json = "{\"event\":\"" + kind + "\",\"created_at\":\"Wed Oct 10 20:19:24 +0000 2018\",\"source\":{\"id\":1},\"target\":{\"id\":2}" + (target is null ? "" : ",\"target_object\":" + target) + "}";
        Assert.That(((StreamEvent)Read(json)).TargetObject?.GetType(), Is.EqualTo(type));
    }

    [TestCase(1, DisconnectCode.Shutdown)]
    [TestCase(2, DisconnectCode.DuplicateStream)]
    [TestCase(4, DisconnectCode.Stall)]
    [TestCase(7, DisconnectCode.AdminLogout)]
    [TestCase(12, DisconnectCode.ShedLoad)]
    [TestCase(77, (DisconnectCode)77)]
    public void A_disconnect_message_tells_why(int code, DisconnectCode meaning) =>
        Assert.That(((StreamDisconnect)Read("{\"disconnect\":{\"code\":" + code + ",\"stream_name\":\"s\",\"reason\":\"r\"}}")).Disconnect.Meaning, Is.EqualTo(meaning));

    [Test]
    public async Task The_filters_travel_in_a_signed_form()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Text("{\"limit\":{\"track\":1}}\r\n"));
        TwitterClient twitter = Clients.Over(handler, ClientOptionProofs.AsUser);
        await foreach (StreamMessage message in twitter.V1.Streams.FilterAsync(new()
        {
            Track = ["cats and dogs", "lynx"],
            Follow = [new UserId(12), new UserId(13)],
            Locations = [-122.75, 36.8, -121.75, 37.8],
            FilterLevel = FilterLevel.Low,
            Language = ["en", "de"],
            StallWarnings = true,
            Delimited = StreamDelimiter.Length,
        }))
        {
            Assert.That(message, Is.TypeOf<StreamLimit>());
            break;
        }

        RecordedRequest request = handler.Requests[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((request.Method, request.Path), Is.EqualTo(("POST", "/1.1/statuses/filter.json")));
            Assert.That(request.Authorization, Does.StartWith("OAuth "));
            Assert.That(request.FormParameters, Is.EquivalentTo(new Dictionary<string, string>
            {
                ["track"] = "cats and dogs,lynx",
                ["follow"] = "12,13",
                ["locations"] = "-122.75,36.8,-121.75,37.8",
                ["filter_level"] = "low",
                ["language"] = "en,de",
                ["stall_warnings"] = "true",
                ["delimited"] = "length",
            }));
        }
    }

    [Test]
    public void Boxes_that_are_not_whole_are_refused_before_anything_is_sent()
    {
        ScriptedHandler handler = Clients.Fine();
        TwitterClient twitter = Clients.Over(handler, ClientOptionProofs.AsUser);
        ApiArgumentException refusal = Assert.Throws<ApiArgumentException>(() => twitter.V1.Streams.FilterAsync(new() { Locations = [-122.75, 36.8, -121.75, 37.8, 1] }))!;
        Assert.That(refusal.Message, Does.Contain("locations has 5 items").And.Contain("groups of 4"));
        Assert.Throws<ApiArgumentException>(() => twitter.V1.Streams.FilterAsync(new()));
        Assert.That(handler.Requests, Is.Empty);
    }

    private static StreamMessage Read(string json) => JsonModel.Parse<StreamMessage>(json);
}
