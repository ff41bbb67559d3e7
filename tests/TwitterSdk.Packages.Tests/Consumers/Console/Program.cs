using Shop.Own;
using TwitterSdk;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.State;
using TwitterSdk.V1;

await using TwitterEmulator emulator = await TwitterEmulator.StartAsync();
EmulatorToken token = emulator.State.SignIn(emulator.State.AddUser("ada"));
TwitterClient twitter = TwitterClient.Create(
    TwitterCredentials.User(token.App.ConsumerKey, token.App.ConsumerSecret, token.Token, token.Secret),
    options => options.BaseAddress = emulator.BaseAddress);

Tweet tweet = await twitter.V1.Statuses.UpdateAsync("Hello from a package");
Console.WriteLine($"posted: {tweet.Text}");

Report report = await new ReportsClient(twitter.Connection).GetAsync(tweet.Id);
Console.WriteLine($"own spec: {report.Text}");
