using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Tests.Parsing;

public sealed class SpecNamesTests
{
    [TestCase("retweet_count", "RetweetCount")]
    [TestCase("fromDate", "FromDate")]
    [TestCase("user.fields", "UserFields")]
    [TestCase("media[]", "Media")]
    [TestCase("attribute:street_address", "StreetAddress")]
    [TestCase("SEARCH_ALL", "SearchAll")]
    [TestCase("INIT", "Init")]
    [TestCase("X-Request-Id", "XRequestId")]
    [TestCase("30day", "_30day")]
    [TestCase("1500x500", "_1500x500")]
    [TestCase("type", "Type")]
    [TestCase("größe", "Größe")]
    [TestCase("+", "")]
    [TestCase("", "")]
    public void A_wire_name_becomes_a_member(string wireName, string name)
    {
        Assert.That(SpecNames.Member(wireName), Is.EqualTo(name));
    }

    [Test]
    public void Of_a_dotted_json_name_the_last_part_counts()
    {
        Assert.Multiple(() =>
        {
            Assert.That(SpecNames.Parameter(ParameterLocation.Json, "event.message_create.target.recipient_id"), Is.EqualTo("RecipientId"));
            Assert.That(SpecNames.Parameter(ParameterLocation.Query, "user.fields"), Is.EqualTo("UserFields"));
        });
    }

    [TestCase("List", "EnumerateAsync", "PollAsync", "FollowersListRequest")]
    [TestCase("GetIds", "EnumerateIdsAsync", "PollIdsAsync", "FollowersIdsRequest")]
    [TestCase("Get", "EnumerateAsync", "PollAsync", "FollowersRequest")]
    [TestCase("UserTimeline", "EnumerateUserTimelineAsync", "PollUserTimelineAsync", "FollowersUserTimelineRequest")]
    [TestCase("Listing", "EnumerateListingAsync", "PollListingAsync", "FollowersListingRequest")]
    [TestCase("SearchAll", "EnumerateAllAsync", "PollAllAsync", "FollowersSearchAllRequest")]
    public void An_endpoint_names_its_methods_and_its_request(string endpoint, string enumerate, string poll, string request)
    {
        Assert.Multiple(() =>
        {
            Assert.That(SpecNames.Method(endpoint), Is.EqualTo(endpoint + "Async"));
            Assert.That(SpecNames.EnumerateMethod(endpoint), Is.EqualTo(enumerate));
            Assert.That(SpecNames.PollMethod(endpoint), Is.EqualTo(poll));
            Assert.That(SpecNames.RequestRecord("Followers", endpoint), Is.EqualTo(request));
        });
    }

    [TestCase("UserId", "userId")]
    [TestCase("Event", "@event")]
    [TestCase("_30day", "_30day")]
    public void An_argument_is_no_keyword(string name, string argument)
    {
        Assert.That(SpecNames.Argument(name), Is.EqualTo(argument));
    }

    [Test]
    public void Authorize_opens_a_page_by_GetAuthorize()
    {
        Assert.That((SpecNames.PageMethod("Authorize"), SpecNames.PageMethod("GetAuthorize")), Is.EqualTo(("GetAuthorize", "GetAuthorize")));
    }

    [Test]
    public void Only_a_chapter_of_a_product_hangs_on_a_container()
    {
        Assert.That(SpecNames.Container(new Scope("Twitter", "V1")), Is.EqualTo("TwitterV1Client"));
        Assert.That(SpecNames.Container(new Scope(null, "Ads")), Is.Null);
    }
}
