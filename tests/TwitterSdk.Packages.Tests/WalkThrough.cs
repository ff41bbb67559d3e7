using System.Text.RegularExpressions;

namespace TwitterSdk.Packages.Tests;

/// <summary>A page whose steps are done as they stand: files are written, changed, and commands are given.</summary>
internal sealed partial class WalkThrough(Consumer consumer, string page)
{
    private const string Command = "dotnet ";

    private string _said = "";
    private bool _failed;

    /// <summary>Does all steps.</summary>
    public async Task FollowAsync()
    {
        foreach (Match block in Block().Matches(page))
        {
            string text = block.Groups["text"].Value;
            string name = block.Groups["name"].Value;
            switch (block.Groups["kind"].Value)
            {
                case "shell":
                    await GiveAsync(text);
                    break;
                case "text":
                    Compare(text);
                    break;
                case "diff":
                    Change(name, text);
                    break;
                case var _ when name.Length > 0:
                    await File.WriteAllTextAsync(Path.Combine(consumer.Folder, name), text.Replace("Version=\"0.1.0\"", $"Version=\"{PackageFeed.Version}\"", StringComparison.Ordinal));
                    break;
            }
        }

        Assert.That(_failed, Is.False, _said);
    }

    private async Task GiveAsync(string commands)
    {
        foreach (string command in commands.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.That(_failed, Is.False, _said);
            Assert.That(command, Does.StartWith(Command));
            (int exitCode, _said) = await DotNet.TryRunAsync(consumer.Folder, command[Command.Length..].Split(' '));
            _failed = exitCode != 0;
        }
    }

    private void Compare(string text)
    {
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.That(_said, Does.Contain(line));
        Assert.That(_failed, Is.EqualTo(text.Contains("error", StringComparison.Ordinal)), _said);
        _failed = false;
    }

    private void Change(string file, string difference)
    {
        string Lines(char sign) => string.Concat(difference.Split('\n').Where(line => line.StartsWith(sign)).Select(line => line[1..] + "\n"));
        consumer.Edit(file, Lines('-'), Lines('+'));
    }

    [GeneratedRegex("```(?<kind>\\w+) ?(?<name>[^\n]*)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
