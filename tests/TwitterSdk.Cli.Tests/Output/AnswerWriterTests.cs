using System.Text.Json;
using TwitterSdk.Cli.Output;
using TwitterSdk.Cli.Tests.Support;

namespace TwitterSdk.Cli.Tests.Output;

/// <summary>Chosen members of answers.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AnswerWriterTests
{
    private readonly SharedText _out = new();
    private readonly SharedText _error = new();

    [TestCase("owner")]
    [TestCase("owner.keys")]
    [TestCase("owner.keys.0")]
    [TestCase("owner.keys.0.token")]
    [TestCase("owner.tokens.1")]
    public void A_secret_is_hidden_in_whatever_member_it_is(string field)
    {
        Writer(field).Write(JsonElement.Parse("""{"owner":{"name":"ada","keys":[{"token":"s3cret"}],"tokens":["s3cret","s3cret"]}}"""), null);

        Assert.That(_out.ToString(), Does.Contain("***").And.Not.Contain("s3cret"));
    }

    [Test]
    public void A_wrong_name_is_told_while_a_stream_goes_on_and_not_again_at_its_end()
    {
        AnswerWriter writer = Writer("id", "nmae");
        for (int i = 0; i < 9; i++)
            writer.WriteItem(JsonElement.Parse("""{"id":"1","name":"ada"}"""));
        string before = _error.ToString();
        writer.WriteItem(JsonElement.Parse("""{"id":"1","name":"ada"}"""));
        string after = _error.ToString();
        writer.WriteItem(JsonElement.Parse("""{"id":"1","name":"ada"}"""));
        writer.TellMissing();

        Assert.That(before, Is.Empty);
        Assert.That(after.Trim(), Is.EqualTo("None of the first 10 items has 'nmae'. The first one has: id, name."));
        Assert.That(_error.ToString(), Is.EqualTo(after));
    }

    private AnswerWriter Writer(params string[] fields)
    {
        var host = new CliHost
        {
            Out = _out,
            Error = _error,
            In = TextReader.Null,
            Console = CliHost.ConsoleOf(_out, isPipe: true),
            ErrorConsole = CliHost.ConsoleOf(_error, isPipe: true),
            OpenOutput = () => Stream.Null,
        };
        return new AnswerWriter(host, new AnswerOptions { Fields = fields }, new HashSet<string>(StringComparer.Ordinal) { "token", "tokens" });
    }
}
