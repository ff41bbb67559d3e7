using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Emulator.Tests.EndToEnd;

public sealed class SignInTests : ClientFixture
{
    [Test]
    public async Task A_pin_leads_to_a_client_of_the_user()
    {
        using var http = new HttpClient();
        var flow = new OAuth1Flow(
            new AuthTransport(new BaseAddress(Emulator.BaseAddress), http), Token.App.ConsumerKey, Token.App.ConsumerSecret);
        State.Apps.BrowserUser = Bob;

        OAuth1SignIn signIn = await flow.RunPinFlowAsync(async (page, cancellationToken) =>
        {
            string html = await http.GetStringAsync(page, cancellationToken);
            return html[(html.IndexOf("oauth_pin\">", StringComparison.Ordinal) + 11)..][..7];
        });
        var me = await Twitter.As(signIn.Credentials).V1.Account.VerifyCredentialsAsync();

        Assert.That(signIn.ScreenName, Is.EqualTo("bob"));
        Assert.That(me.Id.Value, Is.EqualTo(Bob.Id));
    }
}
