using System.Text;
using TwitterSdk.Core.Errors;

namespace TwitterSdk.Core.Tests.Errors;

public sealed class ErrorBodyTests
{
    // code | text | parameter | text code, one error after the other.
    [TestCase("""{"errors":[{"code":88,"message":"Rate limit exceeded"}]}""", "88|Rate limit exceeded||")]
    [TestCase("""{"errors":[{"code":1,"message":"a"},{"code":2,"message":"b"}]}""", "1|a||", "2|b||")]
    [TestCase("""{"errors":[{"code":"187","message":"dup"}]}""", "187|dup||")]
    [TestCase("""{"errors":[{"code":"UNAUTHORIZED_ACCESS","message":"no"}],"request":{"params":{}}}""", "|no||UNAUTHORIZED_ACCESS")]
    [TestCase("""{"errors":[{"code":"INVALID","message":"no","parameter":"account_id"}]}""", "|no|account_id|INVALID")]
    [TestCase("""{"errors":[{"code":44,"message":"bad","attribute":"count","label":"x"}]}""", "44|bad|count|x")]
    [TestCase("""{"error":{"code":32,"message":"Could not authenticate you."}}""", "32|Could not authenticate you.||")]
    [TestCase("""{"error":"Not authorized.","request":"/1.1/statuses/user_timeline.json"}""", "|Not authorized.||")]
    [TestCase("""{"error":"invalid_grant","error_description":"Value passed for the token was invalid."}""", "|Value passed for the token was invalid.||invalid_grant")]
    [TestCase("""{"error":"Unauthorized","status":401,"message":"Invalid OAuth token"}""", "|Invalid OAuth token||Unauthorized")]
    [TestCase("""{"errors":"Sorry, that page does not exist"}""", "|Sorry, that page does not exist||")]
    [TestCase("""{"errors":["first","second"]}""", "|first||", "|second||")]
    [TestCase("""{"errors":{"screen_name":[{"code":7,"message":"taken"}]}}""", "7|taken|screen_name|")]
    [TestCase("""{"errors":[]}""")]
    [TestCase("""{"errors":[],"title":"Forbidden","detail":"Not permitted.","type":"about:blank"}""", "|Not permitted.||about:blank")]
    [TestCase("""{"title":"UsageCapExceeded","type":"https://x/usage-capped"}""", "|UsageCapExceeded||https://x/usage-capped")]
    [TestCase("""{"errors":[{"parameters":{"ids":["x"]},"message":"The `ids` are wrong"}],"title":"Invalid Request","detail":"One or more","type":"https://x/invalid-request"}""", "|The `ids` are wrong|ids|https://x/invalid-request")]
    [TestCase("""[{"code":3,"message":"bare list"}]""", "3|bare list||")]
    [TestCase("""{"code":5,"message":"bare object"}""", "5|bare object||")]
    [TestCase("\"just text\"", "|just text||")]
    [TestCase("""{"unknown":true}""")]
    [TestCase("{}")]
    [TestCase("""{"errors":[{"code":88,"mess""", """|{"errors":[{"code":88,"mess||""")]
    [TestCase("Failed to validate oauth signature and token", "|Failed to validate oauth signature and token||")]
    [TestCase("line one\r\nline\ttwo", "|line one line two||")]
    [TestCase("<html><head><title>Twitter / Over&amp;capacity</title></head></html>", "|Twitter / Over&capacity||")]
    [TestCase("<html><body>no title</body></html>")]
    [TestCase("""<?xml version="1.0"?><errors><error code="32">Could not authenticate you</error><error code='9'>b</error></errors>""", "32|Could not authenticate you||", "9|b||")]
    [TestCase("<hash><request>/x</request><error>Not found</error></hash>", "|Not found||")]
    [TestCase("")]
    [TestCase(" \r\n ")]
    public void Errors_are_found_in_a_body_of_any_shape(string body, params string[] expected)
    {
        IEnumerable<string> found = ErrorBody.Read(Encoding.UTF8.GetBytes(body)).Select(error => $"{error.Code}|{error.Message}|{error.Parameter}|{error.TextCode}");
        Assert.That(found, Is.EqualTo(expected));
    }

    [Test]
    public void A_long_text_is_cut_and_broken_UTF8_is_no_reason_to_fail()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ErrorBody.Read(Encoding.UTF8.GetBytes(new string('x', 100_000)))[0].Message, Has.Length.EqualTo(501));
            Assert.That(ErrorBody.Read([(byte)'{', (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)':', (byte)'1', (byte)'}']), Has.Count.LessThanOrEqualTo(1));
            Assert.That(ErrorBody.Read([0xFF, 0xFE, 0x00]), Has.Count.EqualTo(1));
        }
    }
}
