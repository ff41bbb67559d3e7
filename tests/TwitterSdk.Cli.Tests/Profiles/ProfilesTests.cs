using System.Runtime.Versioning;
using System.Text.Json;
using TwitterSdk.Cli.Tests.Support;

namespace TwitterSdk.Cli.Tests.Profiles;

/// <summary>Several people at one keyboard, and what is kept of them on the disk.</summary>
public sealed class ProfilesTests : CliFixture
{
    [Test]
    public async Task Who_is_in_use_calls_unless_another_is_named()
    {
        await World.SignInAsync("babbage");
        CliOutcome last = await RunAsync("call", "v2.users.get_me", "--fields", "username");
        CliOutcome named = await RunAsync("call", "v2.users.get_me", "--fields", "username", "--profile", "ada");
        await RunAsync("profiles", "use", "ada");
        CliOutcome used = await RunAsync("call", "v2.users.get_me", "--fields", "username");
        CliOutcome list = await RunAsync("profiles", "list", "--json");

        Assert.That(last.Lines, Is.EqualTo(new[] { "babbage" }), last.ToString());
        Assert.That(named.Lines, Is.EqualTo(new[] { "ada" }), named.ToString());
        Assert.That(used.Lines, Is.EqualTo(new[] { "ada" }), used.ToString());
        Assert.That(list.Lines.Select(line => (JsonElement.Parse(line).GetProperty("name").GetString(), JsonElement.Parse(line).GetProperty("current").GetBoolean())), Is.EqualTo(new[] { ("ada", true), ("babbage", false) }));
    }

    [Test]
    public async Task With_the_client_id_of_another_app_the_tokens_of_the_first_one_are_used_no_more()
    {
        await World.SignInToTwitchAsync();

        CliOutcome login = await World.PipeAsync("another secret\n", "login", "twitch", "--app", "--client-id", "another", "--profile", "ada");
        CliOutcome list = await RunAsync("profiles", "list", "--json");

        Assert.That(login.Code, Is.Zero, login.ToString());
        JsonElement twitch = JsonElement.Parse(list.Lines.Single()).GetProperty("twitch");
        Assert.That(twitch.GetProperty("client_id").GetString(), Is.EqualTo("another"));
        Assert.That(twitch.GetProperty("secrets").EnumerateArray().Select(kind => kind.GetString()), Is.EqualTo(new[] { "Client" }));
    }

    [Test]
    public async Task A_removed_profile_leaves_nothing_behind()
    {
        CliOutcome removed = await RunAsync("profiles", "remove", "ada");
        CliOutcome call = await RunAsync("call", "v2.users.get_me", "--base-address", Emulator.BaseAddress);

        Assert.That(removed.Code, Is.Zero, removed.ToString());
        Assert.That(call.Code, Is.EqualTo(3), call.ToString());
        Assert.That(Directory.EnumerateFiles(Path.Combine(World.Home, "secrets")).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Signing_out_revokes_the_tokens_at_the_vendor()
    {
        CliOutcome outcome = await RunAsync("logout");

        Assert.That(outcome.Code, Is.Zero, outcome.ToString());
        Assert.That(World.Tokens.IsRevoked, Is.True);
        Assert.That((await RunAsync("logout")).Code, Is.EqualTo(3));
    }

    [Test]
    public async Task An_unknown_profile_is_a_guess_away()
    {
        CliOutcome outcome = await RunAsync("profiles", "use", "adaa");

        Assert.That(outcome.Code, Is.EqualTo(2), outcome.ToString());
        Assert.That(outcome.Error, Does.Contain("Did you mean 'ada'?"));
    }

    [Test]
    [Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public void Files_are_for_their_owner_alone()
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (string file in Directory.EnumerateFiles(World.Home, "*", SearchOption.AllDirectories))
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(Owner), file);
        foreach (string folder in Directory.EnumerateDirectories(World.Home).Append(World.Home))
            Assert.That(File.GetUnixFileMode(folder), Is.EqualTo(Owner | UnixFileMode.UserExecute), folder);
    }

    [Test]
    public async Task A_broken_file_is_told_by_its_path()
    {
        string book = Path.Combine(World.Home, "profiles.json");
        await File.WriteAllTextAsync(book, "{");
        CliOutcome outcome = await RunAsync("profiles", "list");

        Assert.That(outcome.Code, Is.EqualTo(2), outcome.ToString());
        Assert.That(outcome.Error, Does.Contain(book));
    }
}
