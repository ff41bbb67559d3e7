using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Calls;

namespace TwitterSdk.Core.Tests.Auth;

public class CredentialsTests
{
    private static readonly BearerCredentials s_app = new("A%2B");
    private static readonly BearerCredentials s_oauth2 = new("user-token", AuthScheme.OAuth2);

    [Test]
    public async Task A_bearer_token_is_sent_as_it_came() =>
        Assert.That((await Call.To().AuthorizedAsync(s_app, AuthScheme.App)).Authorization, Is.EqualTo("Bearer A%2B"));

    [Test]
    public async Task Key_and_secret_are_encoded_before_they_are_joined()
    {
        var sent = await Call.To().AuthorizedAsync(new BasicCredentials("a:b", "c d"), AuthScheme.Basic);
        Assert.That(sent.Authorization, Is.EqualTo("Basic " + Convert.ToBase64String("a%3Ab:c%20d"u8)));
    }

    [Test]
    public void The_scheme_that_the_endpoint_likes_best_is_chosen()
    {
        var both = new CombinedCredentials(s_app, Signing.User);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(both.Choose(Endpoint(AuthScheme.User, AuthScheme.App)), Is.EqualTo(AuthScheme.User));
            Assert.That(both.Choose(Endpoint(AuthScheme.App, AuthScheme.User)), Is.EqualTo(AuthScheme.App));
            Assert.That(s_app.Choose(Endpoint(AuthScheme.User, AuthScheme.App)), Is.EqualTo(AuthScheme.App));
            Assert.That(s_app.Choose(Endpoint(AuthScheme.User, AuthScheme.None)), Is.EqualTo(AuthScheme.None));
            Assert.That(s_app.Choose(Endpoint()), Is.EqualTo(AuthScheme.None));
        }
    }

    [Test]
    public void Where_no_scheme_fits_the_error_tells_what_would() =>
        Assert.That(
            () => s_app.Choose(Endpoint(AuthScheme.User, AuthScheme.OAuth2)),
            Throws.TypeOf<InsufficientCredentialsException>().With.Message.EqualTo(
                "Things.List accepts User (OAuth 1.0a with a user's token) or OAuth2 (a user's OAuth 2.0 token), but the credentials (BearerCredentials) serve only App. "
                + "Call as somebody else, or combine several credentials with CombinedCredentials."));

    [Test]
    public async Task Combined_credentials_hand_each_scheme_to_its_member()
    {
        var all = new CombinedCredentials(Signing.User, s_app, s_oauth2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Call.To().AuthorizedAsync(all)).Authorization, Does.StartWith("OAuth "));
            Assert.That((await Call.To().AuthorizedAsync(all, AuthScheme.App)).Authorization, Is.EqualTo("Bearer A%2B"));
            Assert.That((await Call.To().AuthorizedAsync(all, AuthScheme.OAuth2)).Authorization, Is.EqualTo("Bearer user-token"));
            Assert.That((await Call.To().AuthorizedAsync(all, AuthScheme.None)).Authorization, Is.Null);
            Assert.That(all.IdFor(AuthScheme.App), Is.EqualTo(s_app.Id));
            Assert.That(all.IdFor(AuthScheme.User), Is.EqualTo(Signing.User.Id));
        }
    }

    [Test]
    public void Ids_tell_users_and_kinds_apart_and_are_stable()
    {
        var ids = new[]
        {
            new OAuth1Credentials("k", "s").Id,
            new OAuth1Credentials("k", "s", "t1", "u").Id,
            new OAuth1Credentials("k", "s", "t2", "u").Id,
            new OAuth1Credentials("k2", "s", "t2", "u").Id,
            new BearerCredentials("t1").Id,
            new BearerCredentials("t1", AuthScheme.OAuth2).Id,
            new AppCredentials("k", "s").Id,
            NoCredentials.Instance.Id,
        };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ids, Is.Unique);
            Assert.That(new OAuth1Credentials("k", "other", "t1", "other").Id, Is.EqualTo(ids[1]));
            Assert.That(ids[1], Does.Match("^user-[0-9a-f]{16}$"));
        }
    }

    [Test]
    public void A_scheme_that_is_not_served_is_refused()
    {
        foreach (var (credentials, scheme) in new (ApiCredentials, AuthScheme)[]
        {
            (s_app, AuthScheme.User),
            (NoCredentials.Instance, AuthScheme.App),
            (new BasicCredentials("k", "s"), AuthScheme.App),
            (new OAuth1Credentials("k", "s"), AuthScheme.User),
            (new AppCredentials("k", "s"), AuthScheme.User),
            (new CombinedCredentials(s_app), AuthScheme.User),
        })
        {
            Assert.That(() => Call.To().AuthorizedAsync(credentials, scheme), Throws.TypeOf<AuthException>().With.Message.Contains(scheme.ToString()), credentials.ToString());
        }
    }

    [TestCase("")]
    [TestCase("token\n")]
    [TestCase("to ken")]
    public void A_token_that_cannot_be_one_is_refused(string token) =>
        Assert.That(() => new BearerCredentials(token), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("token"));

    private static ApiEndpoint Endpoint(params AuthScheme[] schemes) => new()
    {
        Name = "Things.List",
        Method = HttpMethod.Get,
        Host = "api",
        Path = "x",
        Auth = [.. schemes.Select(scheme => new AuthRequirement(scheme))],
    };
}
