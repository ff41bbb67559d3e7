using System.Text.RegularExpressions;
using TwitterSdk.Emulator.Hosting;

namespace TwitterSdk.Emulator.Tests.Hosting;

public sealed partial class EmulatorProgramTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task It_tells_how_to_reach_it_answers_and_saves_at_the_end()
    {
        string folder = Directory.CreateTempSubdirectory("emulator").FullName;
        string file = Path.Combine(folder, "state.json");
        try
        {
            string first = await RunAsync("--port", "0", "--state", file);
            string second = await RunAsync("--port", "0", "--state", file);

            Assert.That(first, Does.Contain("signed in as @ada").And.Contain("ircs://").And.Contain($"Saved to {file}."));
            Assert.That(Key().Match(second).Value, Is.EqualTo(Key().Match(first).Value), "the same credentials as last time");
            if (!OperatingSystem.IsWindows())
                Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task What_stands_in_the_way_is_told_on_standard_error_with_a_cure()
    {
        await using TwitterEmulator other = await TwitterEmulator.StartAsync();
        var output = new StringWriter();
        var error = new StringWriter();

        int taken = await EmulatorProgram.RunAsync(["--port", $"{other.Port}"], output, error);
        int homeless = await EmulatorProgram.RunAsync(["--port", "0", "--state", "no/such/folder/state.json"], output, error);

        Assert.That((taken, homeless, output.ToString()), Is.EqualTo((1, 1, "")));
        Assert.That(error.ToString(), Does.Contain("--port takes another port").And.Contain("There is no folder"));
    }

    [TestCase("--port", "70000", "65535")]
    [TestCase("--port", null, "wants a value")]
    [TestCase("--speed", "-1", "--speed")]
    [TestCase("--sped", "1", "--help")]
    public async Task A_command_line_that_makes_no_sense_is_told(string option, string? value, string told)
    {
        var output = new StringWriter();

        int code = await EmulatorProgram.RunAsync([option, .. value is null ? (string[])[] : [value]], output);

        Assert.That((code, output.ToString().Contains(told, StringComparison.Ordinal)), Is.EqualTo((2, true)), output.ToString());
    }

    [Test]
    public async Task Help_tells_every_option()
    {
        var output = new StringWriter();

        Assert.That(await EmulatorProgram.RunAsync(["--help"], output), Is.Zero);
        Assert.That(output.ToString(), Does.Contain("--port").And.Contain("--state").And.Contain("--seed").And.Contain("--empty").And.Contain("--speed"));
    }

    /// <summary>Starts it, asks with the very command that it prints, and ends it.</summary>
    private static async Task<string> RunAsync(params string[] args)
    {
        using var ending = new CancellationTokenSource();
        var output = new WaitingWriter();
        Task<int> running = EmulatorProgram.RunAsync(args, output, ending.Token);
        string welcome = await output.FirstAsync.WaitAsync(s_patience);

        Match curl = Curl().Match(welcome);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", curl.Groups[1].Value);
        string me = await http.GetStringAsync(curl.Groups[2].Value);
        await AskTwitchAsync(welcome, curl.Groups[2].Value);
        await ending.CancelAsync();
        int code = await running.WaitAsync(s_patience);

        Assert.That((code, me.Contains("\"ada\"", StringComparison.Ordinal)), Is.EqualTo((0, true)), me);
        return output.ToString();
    }

    private static async Task AskTwitchAsync(string welcome, string address)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Client-Id", Value(welcome, "ClientId"));
        http.DefaultRequestHeaders.Authorization = new("Bearer", Value(welcome, "UserAccessToken"));
        Assert.That(await http.GetStringAsync(new Uri(new Uri(address), "/api/helix/users")), Does.Contain("\"ada\""));
    }

    private static string Value(string welcome, string name) => Regex.Match(welcome, $@"{name}\s+(\S+)", RegexOptions.None, s_patience).Groups[1].Value;

    [GeneratedRegex("curl -H \"Authorization: ([^\"]+)\" \"([^\"]+)\"")]
    private static partial Regex Curl();

    [GeneratedRegex(@"ConsumerKey\s+\S+")]
    private static partial Regex Key();
}
