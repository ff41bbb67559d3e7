using System.Text.Json.Nodes;
using SpecImporter;

namespace TwitterSdk.SpecImporter.Tests;

/// <summary>Imports small documents into a folder of their own.</summary>
public sealed class ImportTests
{
    private Workspace _work = null!;

    [SetUp]
    public void SetUp() => _work = new Workspace();

    [TearDown]
    public void TearDown() => _work.Dispose();

    [Test]
    public void An_operation_becomes_an_endpoint_with_sorted_scopes_groups_and_paging()
    {
        _work.Import(Documents.Small);

        JsonNode endpoint = JsonNode.Parse(_work.Read("tweets.json"))!["endpoints"]!["Get"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(endpoint["http"]!.ToString(), Is.EqualTo("GET 2/tweets/{id}"));
            Assert.That(endpoint["auth"]!.ToString(), Is.EqualTo("oauth2 tweet.read users.read | app"));
            Assert.That(endpoint["query"]!["max_results"]!.ToString(), Is.EqualTo("int? 5..100"));
            Assert.That(endpoint["use"]!.ToString(), Is.EqualTo("note_fields"));
            Assert.That(endpoint["paging"]!.ToString(), Is.EqualTo("token data"));
            Assert.That(endpoint["spelling"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(endpoint["returns"]!.ToString(), Is.EqualTo("NotePage"));
        }
    }

    [Test]
    public void Names_ids_and_spellings_come_from_the_table()
    {
        _work.Import(Documents.Small);

        JsonNode tweets = JsonNode.Parse(_work.Read("tweets.json"))!;
        JsonNode fields = tweets["types"]!["Note"]!["fields"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fields["id"]!.ToString(), Is.EqualTo("NoteId"));
            Assert.That(fields["author_id"]!.ToString(), Is.EqualTo("UserId? as string"));
            Assert.That(fields["note_tweet|note_post"]!.ToString(), Is.EqualTo("string?"));
            Assert.That(fields["created_at"]!.ToString(), Is.EqualTo("time? iso_ms"));
            Assert.That(tweets["endpoints"]!["CreateThing"]!["json"]!["author_id"]!.ToString(), Is.EqualTo("UserId? as string"));
            Assert.That(tweets["endpoints"]!["CreateThing"]!["success"]!.GetValue<int>(), Is.EqualTo(201));
            Assert.That(_work.Read("fields.json"), Does.Contain("tweet.fields|post.fields").And.Contain("note_tweet|note_post"));
        }
    }

    [Test]
    public void Importing_twice_changes_nothing()
    {
        _work.Import(Documents.Small);

        Importer again = _work.Check(Documents.Small);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Changes, Is.Empty);
            Assert.That(again.Surplus, Is.Empty);
            Assert.That(again.Write(), Is.Empty);
        }
    }

    [Test]
    public void What_people_wrote_survives()
    {
        _work.Import(Documents.Small);
        _work.Change("tweets.json", "\"http\": \"GET 2/tweets/{id}\",", "\"doc\": \"One note.\", \"limits\": \"app 9/15m\", \"deprecated\": \"2030, use nothing\", \"http\": \"GET 2/tweets/{id}\",");
        _work.Change("tweets.json", "\"token data\"", "{ \"style\": \"token\", \"items\": \"data\", \"send\": \"pagination_token\" }");
        _work.Change("tweets.json", "\"max_results\": \"int? 5..100\"", "\"max_results\": { \"type\": \"int? 5..10\", \"doc\": \"How many.\", \"name\": \"Size\" }");
        _work.Change("tweets.json", "\"note_tweet|note_post\"", "\"note_tweet|note_post|note_x\"");
        _work.Change("tweets.json", "\"author_id\": \"UserId? as string\",\n", "\"author_id\": \"UserId? as string\", \"mine\": \"int?\",\n");

        Importer importer = _work.Import(Documents.Small);

        string text = _work.Read("tweets.json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(importer.Changes, Is.EqualTo(new[] { "Tweets.Get (getPost): parameter max_results is 'int? 5..10', the document says 'int? 5..100'" }));
            Assert.That(text, Does.Contain("One note.").And.Contain("app 9/15m").And.Contain("2030, use nothing").And.Contain("\"send\": \"pagination_token\""));
            Assert.That(text, Does.Contain("{ \"type\": \"int? 5..100\", \"doc\": \"How many.\", \"name\": \"Size\" }").And.Contain("note_tweet|note_post|note_x").And.Contain("\"mine\""));
            Assert.That(importer.Surplus, Is.Empty, "what is meant is no drift");
        }
    }

    [Test]
    public void A_check_tells_what_is_missing_and_what_is_beyond_and_writes_nothing()
    {
        _work.Import(Documents.Small);
        string newer = Documents.Small
            .Replace("\"max_results\"", "\"limit\"", StringComparison.Ordinal)
            .Replace("[\"id\", \"note_post\"]", "[\"id\", \"lang\"]", StringComparison.Ordinal)
            .Replace("\"users.read\", \"tweet.read\"", "\"tweet.read\"", StringComparison.Ordinal)
            .Replace("\"author_id\": { \"type\": \"string\" }, \"note_post\"", "\"writer\": { \"type\": \"string\" }, \"note_post\"", StringComparison.Ordinal);
        string before = _work.Read("tweets.json");

        Importer check = _work.Check(newer);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(check.Changes, Has.Some.Contains("parameter limit is missing").And.Some.Contains("value lang is missing").And.Some.Contains("member writer is missing").And.Some.Contains("the document says \"oauth2 tweet.read | app\""));
            Assert.That(check.Surplus, Has.Some.Contains("max_results").And.Some.Contains("note_tweet|note_post").And.Some.Contains("type Note: author_id"));
            Assert.That(_work.Read("tweets.json"), Is.EqualTo(before));
        }
    }

    [Test]
    public void An_operation_that_the_document_lost_stays_and_is_told()
    {
        _work.Import(Documents.Small);

        Importer check = _work.Import(Documents.Small.Replace("\"/2/tweets\": {", "\"/2/tweets\": { \"x-was\": {} }, \"x-gone\": {", StringComparison.Ordinal).Replace("createThing", "createOther", StringComparison.Ordinal));

        Assert.That(check.Surplus, Has.Some.EqualTo("operation Tweets.CreateThing is beyond the document"));
        Assert.That(_work.Read("tweets.json"), Does.Contain("\"CreateThing\""));
    }

    [Test]
    public void Documents_of_other_versions_are_read_as_far_as_they_go()
    {
        Importer importer = _work.Import(Documents.Odd);

        JsonNode further = JsonNode.Parse(_work.Read("further.json"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(further["endpoints"]!["GetOdd"]!["query"]!["all"]!.ToString(), Is.EqualTo("long?"));
            Assert.That(further["endpoints"]!["DeleteOdd"]!["returns"]!.ToString(), Is.EqualTo("none"));
            Assert.That(further["types"]!.ToJsonString(), Does.Contain("\"a\":\"json?\"").And.Contain("\"b\":\"string?\""));
            Assert.That(importer.Notes, Has.Some.Contains("MagicToken").And.Some.Contains("cookie").And.Some.Contains("unevaluatedProperties").And.Some.Contains("POST /2/odd: has no operationId").And.Some.Contains("Gone"));
        }
    }

    [TestCase("[1]")]
    [TestCase("{ }")]
    [TestCase("{ \"openapi\": ")]
    public void What_is_no_document_is_refused_with_a_reason(string text) =>
        Assert.That(() => _work.Check(text), Throws.TypeOf<ImportException>().With.Message.Contains("document"));
}
