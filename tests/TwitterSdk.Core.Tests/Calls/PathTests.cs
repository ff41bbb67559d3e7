using TwitterSdk.Core.Http;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace TwitterSdk.Core.Tests.Calls;

public class PathTests
{
    [Test]
    public void A_slash_in_a_value_is_escaped()
    {
        var call = Call.To("GET 1/things/{id}/parts/{part}.json");
        call.Add(ParameterLocation.Path, "part"u8, "a/b?c#d");
        call.Add(ParameterLocation.Path, "id"u8, 7L);
        Assert.That(call.CreateUri(Call.Example, ApiCallOptions.Default).OriginalString, Is.EqualTo("https://api.example.com/1/things/7/parts/a%2Fb%3Fc%23d.json"));
    }

    [Test]
    public void An_escaped_value_is_sent_as_it_is_signed()
    {
        var call = Call.To("GET 1/things/{id}").Add(ParameterLocation.Path, "id", "..%2F~(x)");
        using var request = call.CreateRequest(Call.Example, ApiCallOptions.Default);
        Assert.That(request.RequestUri!.PathAndQuery, Is.EqualTo("/1/things/..%252F~%28x%29"));
    }

    [Test]
    public void An_empty_value_is_refused_by_name()
    {
        var call = Call.To("GET 1/things/{id}.json");
        Assert.That(
            () => call.Add(ParameterLocation.Path, "id", ""),
            Throws.TypeOf<ApiArgumentException>()
                .With.Message.Contains("Things.List: id is part of the path and is empty")
                .And.Property(nameof(ApiArgumentException.ParamName)).EqualTo("id"));
    }

    [TestCase(".")]
    [TestCase("..")]
    public void Dots_alone_are_refused(string value)
    {
        var call = Call.To("GET 1/things/{id}.json");
        Assert.That(() => call.Add(ParameterLocation.Path, "id", value), Throws.TypeOf<ApiArgumentException>());
    }

    [Test]
    public void A_missing_value_is_refused_by_name()
    {
        var call = Call.To("GET 1/things/{id}.json").Add(ParameterLocation.Path, "id", null);
        Assert.That(
            () => call.CreateRequest(Call.Example, ApiCallOptions.Default),
            Throws.TypeOf<ApiArgumentException>().With.Message.Contains("id is part of the path and is missing"));
    }

    [Test]
    public void A_path_without_values_keeps_what_a_path_may_hold()
    {
        var call = Call.To("GET /1/a:b/ü x/%C3%BC;v=1.json");
        Assert.That(call.CreateUri(Call.Example, ApiCallOptions.Default).OriginalString, Is.EqualTo("https://api.example.com/1/a:b/%C3%BC%20x/%C3%BC;v=1.json"));
    }

    [Property(MaxTest = 300)]
    public bool Any_value_arrives_as_one_segment(string? value)
    {
        if (value is null or "" or "." or "..")
            return true;
        var uri = Call.To("GET a/{v}/z").Add(ParameterLocation.Path, "v", value).CreateUri(Call.Example, ApiCallOptions.Default);
        return uri.AbsolutePath == $"/a/{Uri.EscapeDataString(value)}/z";
    }
}
