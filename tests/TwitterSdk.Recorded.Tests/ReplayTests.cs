using System.Text;

namespace TwitterSdk.Recorded.Tests;

/// <summary>That replaying notices what it is for.</summary>
internal sealed class ReplayTests
{
    [TestCase("tweet.fields=created_at&ids=12%2C20")]
    [TestCase("post.fields=created_at&ids=12,20")]
    [TestCase("tweet.fields=note_tweet&ids=12")]
    [TestCase("post.fields=note_post&ids=12")]
    public async Task Parameters_are_sent_in_the_naming_that_was_recorded(string query)
    {
        Tally tally = await ReplayAsync(Get("2/tweets?" + query, """{"data":[{"id":"12","text":"just setting up"}]}"""));
        Assert.That(tally.ToString(), Is.EqualTo("1 exchanges, 1 requests equal, 1 responses read, 100% members typed"), string.Join('\n', tally.Problems));
    }

    [Test]
    public async Task A_parameter_that_no_spec_has_is_told()
    {
        Tally tally = await ReplayAsync(Get("2/tweets?ids=12&colour=red", """{"data":[]}"""));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tally.RequestsEqual, Is.Zero);
            Assert.That(tally.Problems, Has.One.Contains("does not know 'colour'"));
        }
    }

    [Test]
    public async Task A_path_that_no_spec_has_is_told()
    {
        Tally tally = await ReplayAsync(Get("2/loom", "{}"));
        Assert.That(tally.Problems, Has.One.Contains("no spec has an endpoint for GET /2/loom"));
    }

    [Test]
    public async Task A_value_of_another_kind_is_a_loss_with_its_path()
    {
        Tally tally = await ReplayAsync(Get("2/users/me", """{"data":{"id":"12","created_at":{"year":2006}}}"""));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tally.ResponsesRead, Is.Zero);
            Assert.That(tally.Problems, Has.One.Contains("has lost $.data.created_at"));
        }
    }

    [Test]
    public async Task What_departs_from_the_vendor_s_document_is_not_judged()
    {
        Recording recording = Get("2/users/me", """{"data":{"id":"12","created_at":{"year":2006}}}""") with { Departures = ["$.data.created_at"] };
        Tally tally = await ReplayAsync(recording);
        Assert.That(tally.ResponsesRead, Is.EqualTo(1), string.Join('\n', tally.Problems));
    }

    [Test]
    public async Task A_member_that_no_spec_has_is_kept_and_counts_as_not_typed()
    {
        Tally tally = await ReplayAsync(Get("2/users/me", """{"data":{"id":"12","loom":{"shafts":8}}}"""));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tally.ResponsesRead, Is.EqualTo(1), string.Join('\n', tally.Problems));
            Assert.That(tally.TypedPercent, Is.EqualTo(50));
            Assert.That(tally.Untyped, Has.One.Contains("$.data.loom.shafts"));
        }
    }

    [TestCase(404, """{"type":"https://api.x.com/2/problems/resource-not-found","title":"Not Found Error","detail":"No user.","status":404}""")]
    [TestCase(429, """{"title":"Too Many Requests","type":"about:blank","status":429,"detail":"Too Many Requests"}""")]
    [TestCase(503, "<html>Over capacity</html>")]
    public async Task A_refusal_is_read_as_an_exception_of_its_status(int status, string body)
    {
        Tally tally = await ReplayAsync(Get("2/users/me", body) with { Status = status });
        Assert.That(tally.ResponsesRead, Is.EqualTo(1), string.Join('\n', tally.Problems));
    }

    [Test]
    public async Task Messages_of_a_stream_are_read_one_by_one()
    {
        Tally tally = await ReplayAsync(Get("2/tweets/sample/stream", """
            {
              "data": { "id": "12", "text": "one" }
            }
            {
              "data": { "id": "20", "text": "two", "shafts": 8 }
            }
            """));
        Assert.That(tally.ToString(), Is.EqualTo("1 exchanges, 1 requests equal, 1 responses read, 85.71% members typed"), string.Join('\n', tally.Problems));
    }

    [Test]
    public async Task What_must_be_in_a_body_that_was_not_recorded_is_made_up()
    {
        Recording recording = Get("2/users/12/bookmarks", """{"data":{"bookmarked":true}}""") with { Method = "POST", RequestType = "application/json" };
        Tally tally = await ReplayAsync(recording);
        Assert.That(tally.RequestsEqual, Is.EqualTo(1), string.Join('\n', tally.Problems));
    }

    private static Task<Tally> ReplayAsync(Recording recording) => Replay.RunAsync([recording], ReplayClient.TwitterV2);

    private static Recording Get(string target, string answer) => new(
        "made up",
        "v2",
        "GET",
        new Uri("https://api.x.com/" + target),
        RequestType: null,
        RequestBody: [],
        AnyParameters: false,
        Departures: [],
        Status: 200,
        ResponseHeaders: [KeyValuePair.Create("content-type", "application/json; charset=utf-8")],
        Encoding.UTF8.GetBytes(answer));
}
