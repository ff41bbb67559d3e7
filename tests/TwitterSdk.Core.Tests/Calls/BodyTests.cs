using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Tests.Calls;

public class BodyTests
{
    [Test]
    public async Task A_form_is_the_body_and_the_query_stays_in_the_address()
    {
        var call = Call.To("POST 1/things.json");
        call.Add(ParameterLocation.Form, "text"u8, "a b&c=ü");
        call.Add(ParameterLocation.Query, "q"u8, 1);
        call.Add(ParameterLocation.Form, "media[]"u8, 2);
        var sent = await call.SentAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Query, Is.EqualTo("q=1"));
            Assert.That(sent.BodyText, Is.EqualTo("text=a%20b%26c%3D%C3%BC&media%5B%5D=2"));
            Assert.That(sent.ContentType, Is.EqualTo("application/x-www-form-urlencoded"));
        }
    }

    [Test]
    public void A_call_without_parameters_has_no_body()
    {
        using var request = Call.To("POST 1/things.json").CreateRequest(Call.Example, ApiCallOptions.Default);
        Assert.That(request.Content, Is.Null);
    }

    [Test]
    public async Task Json_is_sent_with_its_type()
    {
        var call = Call.To("POST 1/things.json");
        var json = call.JsonBody();
        json.WriteStartObject();
        json.WriteString("text"u8, "grüße <&> \"");
        json.WriteEndObject();
        var sent = await call.SentAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.BodyText, Is.EqualTo("""{"text":"grüße <&> \""}"""));
            Assert.That(sent.ContentType, Is.EqualTo("application/json"));
        }
    }

    [Test]
    public void Json_that_is_not_ended_is_refused()
    {
        var call = Call.To("POST 1/things.json");
        call.JsonBody().WriteStartObject();
        Assert.That(() => call.CreateRequest(Call.Example, ApiCallOptions.Default), Throws.InvalidOperationException.With.Message.Contains("not one whole value"));
        call.Release();
    }

    [Test]
    public async Task A_large_json_body_fits_and_the_next_one_starts_empty()
    {
        var text = new string('x', 200_000);
        for (var i = 0; i < 3; i++)
        {
            var call = Call.To("POST 1/things.json");
            call.JsonBody().WriteStringValue(text[..^i]);
            Assert.That((await call.SentAsync()).Body, Has.Length.EqualTo(text.Length + 2 - i));
            call.Release();
        }
    }

    [Test]
    public async Task Raw_bytes_are_sent_as_they_are()
    {
        var call = Call.To("PUT 1/things.json");
        call.RawBody(ApiContent.FromBytes("\u0001raw"u8.ToArray(), mediaType: "image/png"));
        var sent = await call.SentAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.BodyText, Is.EqualTo("\u0001raw"));
            Assert.That(sent.ContentType, Is.EqualTo("image/png"));
        }
    }

    [Test]
    public void Two_bodies_are_refused()
    {
        var call = Call.To("POST 1/things.json").Add(ParameterLocation.Form, "a", "b");
        call.JsonBody().WriteNullValue();
        Assert.That(() => call.CreateRequest(Call.Example, ApiCallOptions.Default), Throws.InvalidOperationException);
        call.Release();

        var other = Call.To("POST 1/things.json");
        other.Add("a"u8, Encoding.UTF8.GetBytes("x"));
        other.RawBody(Encoding.UTF8.GetBytes("y"));
        Assert.That(() => other.CreateRequest(Call.Example, ApiCallOptions.Default), Throws.InvalidOperationException);
        other.Release();
    }

    [Test]
    public async Task Headers_travel_beside()
    {
        var call = Call.To().Add(ParameterLocation.Header, "X-Thing", "1, 2");
        var sent = await call.SentAsync();
        Assert.That(sent.Headers["X-Thing"], Is.EqualTo("1, 2"));
    }

    [TestCase("a\r\nX-Evil: 1")]
    [TestCase("ü")]
    public void A_header_that_cannot_travel_is_refused(string value)
    {
        var call = Call.To();
        Assert.That(() => call.Add(ParameterLocation.Header, "X-Thing", value), Throws.TypeOf<ApiArgumentException>().With.Message.Contains("X-Thing travels as a header"));
    }
}
