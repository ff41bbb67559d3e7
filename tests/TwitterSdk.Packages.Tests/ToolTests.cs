using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TwitterSdk.Packages.Tests;

/// <summary>The two tools, as somebody has them who installed them.</summary>
[Platform(Exclude = "Win")]
public sealed class ToolTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly string _tools = Path.Combine(PackageFeed.Work, "tools");

    [OneTimeSetUp]
    public async Task Install()
    {
        foreach (string package in (string[])["TwitterSdk.Cli", "TwitterSdk.Emulator.Tool"])
            await DotNet.RunAsync(PackageFeed.Work, "tool", "install", package, "--version", PackageFeed.Version, "--tool-path", _tools, "--source", PackageFeed.Folder);
    }

    [Test]
    public async Task The_tools_tell_their_version_and_their_help()
    {
        (int version, string told) = await RunAsync("twitter", "", "--version");
        (int ofEmulator, string toldByEmulator) = await RunAsync("twitter-emulator", "", "--version");
        (int help, string text) = await RunAsync("twitter", "", "call", "--help");

        // Packed as it was built, which was under the version of the tree.
        Assert.That(version, Is.Zero, told);
        Assert.That(told.Trim(), Does.Match(@"^\d+\.\d+\.\d+(-[\w.]+)?$"));
        Assert.That((ofEmulator, toldByEmulator), Is.EqualTo((0, told)));
        Assert.That(help, Is.Zero, text);
        Assert.That(text, Does.Contain("twitter call"));
    }

    [Test]
    public async Task The_emulator_starts_answers_the_command_line_and_ends_when_told()
    {
        using Process emulator = Start("twitter-emulator", "--port", "0");
        var welcome = new System.Text.StringBuilder();
        while (!welcome.ToString().Contains("is its page", StringComparison.Ordinal))
            welcome.AppendLine(await emulator.StandardOutput.ReadLineAsync().WaitAsync(s_patience) ?? throw new InvalidOperationException($"It ended: {welcome}"));
        string Value(string name) => Regex.Match(welcome.ToString(), $@"\b{name}\s+(\S+)", RegexOptions.None, s_patience).Groups[1].Value;
        string keys = string.Join('\n', Value("ConsumerKey"), Value("ConsumerSecret"), Value("AccessToken"), Value("AccessTokenSecret")) + "\n";

        (int login, string who) = await RunAsync("twitter", keys, "login", "--tokens", "--base-address", Value("BaseAddress"), "--profile", "play");
        (int call, string posted) = await RunAsync("twitter", "", "call", "statuses.update", "status=Hello from a tool", "--fields", "user.screen_name,text");

        // Not the interrupt of Ctrl+C, which ends it in the same way: it never arrives where these tests run as a job in the background.
        using (Process stop = Process.Start("kill", ["-TERM", $"{emulator.Id}"]))
            await stop.WaitForExitAsync();
        await emulator.WaitForExitAsync().WaitAsync(s_patience);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(login, Is.Zero, who);
            Assert.That((call, posted.Trim()), Is.EqualTo((0, "ada\tHello from a tool")));
            Assert.That(emulator.ExitCode, Is.Zero);
        }
    }

    private static async Task<string> ReadAsync(Process process)
    {
        string[] both = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()).WaitAsync(s_patience);
        await process.WaitForExitAsync().WaitAsync(s_patience);
        return string.Concat(both);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string tool, string input, params string[] words)
    {
        using Process process = Start(tool, words);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        string output = await ReadAsync(process);
        return (process.ExitCode, output);
    }

    private Process Start(string tool, params string[] words)
    {
        var start = new ProcessStartInfo(Path.Combine(_tools, tool), words)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // A tool looks for the runtime where installers put it; here it is that of these tests.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        start.Environment["TWITTER_CLI_HOME"] = Path.Combine(_tools, "home");
        return Process.Start(start)!;
    }
}
