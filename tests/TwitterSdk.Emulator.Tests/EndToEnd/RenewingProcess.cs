using System.Diagnostics;
using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.Emulator.Tests.EndToEnd;

/// <summary>A process that renews the tokens of many users and gets stuck with all of them saved and none used.</summary>
internal static class RenewingProcess
{
    /// <summary>Starts it; the keys of users go in, those whose tokens are saved come out, line by line.</summary>
    public static Process Start(string baseAddress, string folder, string clientId)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (string argument in (string[])[typeof(RenewingProcess).Assembly.Location, baseAddress, folder, clientId])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>What it does.</summary>
    public static async Task<int> RunAsync(string baseAddress, string folder, string clientId)
    {
        using var store = EncryptedFileTokenStore.Open(folder);
        TwitterClient twitter = TwitterClient.Create(TwitterCredentials.None, options =>
        {
            options.BaseAddress = baseAddress;
            // The parent ends this process; nothing here should.
            options.Timeout = TimeSpan.FromHours(1);
        });
        OAuth2Users users = TwitterCredentials.OAuth2Users(clientId, null, new HaltingStore(store, Console.WriteLine));
        List<Task> calls = [];
        while (await Console.In.ReadLineAsync() is { Length: > 0 } key)
            calls.Add(Task.Run(() => twitter.As(users.For(key)).V2.Users.GetMeAsync()));
        await Task.WhenAll(calls);
        return 0;
    }
}
