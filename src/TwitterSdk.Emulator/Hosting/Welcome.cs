using System.Globalization;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Hosting;

/// <summary>What somebody must know to point a client here. These credentials open nothing but this process.</summary>
internal static class Welcome
{
    public static string Of(TwitterEmulator emulator, TwitchChatEmulator chat, EmulatorUser user)
    {
        AppStore apps = emulator.State.Apps;
        // With a saved state the credentials of last time go on.
        EmulatorToken token = apps.Tokens.FirstOrDefault(one => one.User == user) ?? emulator.State.SignIn(user);
        string callback = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{emulator.Port}/signed-in");
        token.App.Callbacks.Add(callback);
        EmulatorOAuth2Token oauth2 = emulator.State.OAuth2.All.LastOrDefault(one => one.User == user && one.IsCurrent) ?? emulator.State.OAuth2.Issue(token.App, user);
        TwitchToken twitch = OfTwitch(emulator.Twitch.State, user.ScreenName);
        string root = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{emulator.Port}");
        return string.Create(CultureInfo.InvariantCulture, $"""
            Twitter and Twitch, emulated, signed in as @{user.ScreenName}. Ctrl+C ends it.

            This SDK, in the section "Twitter" of its configuration:
              BaseAddress         {emulator.BaseAddress}
              ConsumerKey         {token.App.ConsumerKey}
              ConsumerSecret      {token.App.ConsumerSecret}
              AccessToken         {token.Token}
              AccessTokenSecret   {token.Secret}
              BearerToken         {apps.IssueBearer(token.App)}

            OAuth 2.0: client id {token.App.ClientId}, secret {token.App.ClientSecret}, callback {callback}
              a user's token      {oauth2.AccessToken}
              until               {oauth2.ExpiresAt:u}

            Any other client: https://api.x.com is {root}/api, https://upload.twitter.com is {root}/upload, https://x.com is {root}/-
              curl -H "Authorization: Bearer {oauth2.AccessToken}" "{root}/api/2/users/me"

            Twitch, signed in as {twitch.User?.Login}, in the section "Twitch"; https://api.twitch.tv is {root}/api too, https://id.twitch.tv is {root}/id
              ClientId            {twitch.App.ClientId}
              ClientSecret        {twitch.App.ClientSecret}
              UserAccessToken     {twitch.Text}
              EventSub            {emulator.Twitch.EventSub.Address}
              chat                {chat.Plain}  {chat.Tls}  {chat.WebSocket}

            What to do to the emulator itself: {root}/_emulator tells; {root}/_emulator/ is its page.
            """);
    }

    private static TwitchToken OfTwitch(TwitchState state, string login)
    {
        TwitchUser user = state.Users.All is [var first, ..] ? first : state.AddUser(login);
        return state.Accounts.Tokens.LastOrDefault(token => token.User == user && token.ExpiresAt > state.Services.Now) ?? state.SignIn(user);
    }
}
