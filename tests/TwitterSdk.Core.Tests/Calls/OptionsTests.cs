using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Tests.Calls;

public class OptionsTests
{
    private static readonly ApiCallOptions s_extra = new()
    {
        Parameters = new Dictionary<string, string> { ["mode[x]"] = "a b", ["q"] = "theirs" },
        Headers = new Dictionary<string, string> { ["X-Trace"] = "7" },
    };

    [Test]
    public async Task Extra_parameters_go_to_the_query()
    {
        var sent = await Call.To("POST 1/things.json").SentAsync(s_extra);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Query, Is.EqualTo("mode%5Bx%5D=a%20b&q=theirs"));
            Assert.That(sent.Headers["X-Trace"], Is.EqualTo("7"));
        }
    }

    [Test]
    public async Task Extra_parameters_go_to_the_form_where_there_is_one()
    {
        var sent = await Call.To("POST 1/things.json").Add(ParameterLocation.Form, "a", "1").SentAsync(s_extra);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.BodyText, Is.EqualTo("a=1&mode%5Bx%5D=a%20b&q=theirs"));
            Assert.That(sent.Query, Is.Empty);
        }
    }

    [Test]
    public async Task Extra_parameters_go_to_the_query_beside_parts()
    {
        var call = Call.To("POST 1/things.json");
        call.Add("media"u8, Encoding.UTF8.GetBytes("x"));
        Assert.That((await call.SentAsync(s_extra)).Query, Is.EqualTo("mode%5Bx%5D=a%20b&q=theirs"));
    }

    [Test]
    public async Task A_parameter_of_the_call_wins()
    {
        var sent = await Call.To().Add(ParameterLocation.Query, "q", "mine").SentAsync(s_extra);
        Assert.That(sent.Query, Is.EqualTo("q=mine&mode%5Bx%5D=a%20b"));
    }

    [Test]
    public async Task A_second_try_sends_the_same()
    {
        var call = Call.To("POST 1/things.json").Add(ParameterLocation.Form, "a", "1").Add(ParameterLocation.Query, "b", "2");
        var first = await call.SentAsync(s_extra);
        var second = await call.SentAsync(s_extra);
        var other = await call.SentAsync(ApiCallOptions.Default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.BodyText, Is.EqualTo(first.BodyText));
            Assert.That(second.Query, Is.EqualTo(first.Query));
            Assert.That(other.BodyText, Is.EqualTo("a=1"));
        }
    }

    [Test]
    public async Task A_header_of_the_options_replaces_the_calls_own()
    {
        var call = Call.To("POST 1/things.json").Add(ParameterLocation.Header, "X-Trace", "1").Add(ParameterLocation.Form, "a", "b");
        var options = s_extra with { Headers = new Dictionary<string, string> { ["x-trace"] = "2", ["Content-Type"] = "application/x-www-form-urlencoded;charset=UTF-8" } };
        var sent = await call.SentAsync(options);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Headers["X-Trace"], Is.EqualTo("2"));
            Assert.That(sent.ContentType, Is.EqualTo("application/x-www-form-urlencoded;charset=UTF-8"));
        }
    }

    [Test]
    public void Authorization_is_not_a_header_to_set()
    {
        var options = new ApiCallOptions { Headers = new Dictionary<string, string> { ["authorization"] = "Bearer canary-secret" } };
        Assert.That(
            () => Call.To().CreateRequest(Call.Example, options),
            Throws.ArgumentException.With.Message.Contains("credentials").And.Message.Not.Contains("canary"));
    }
}
