using System.CommandLine;
using System.CommandLine.Completions;
using TwitterSdk.Cli.Profiles;

namespace TwitterSdk.Cli.Commands;

/// <summary>Options that many commands take, each where something reads it.</summary>
internal sealed class CommonOptions
{
    /// <summary>Who calls.</summary>
    public Option<string?> Profile { get; } = new("--profile", "-p") { Description = "The profile; the one in use when it is left out.", HelpName = "name" };

    /// <summary>Where the vendor is.</summary>
    public Option<string?> BaseAddress { get; } = new("--base-address")
    {
        Description = "Where the vendor is, for an emulator: http://127.0.0.1:5280/{host}. A login remembers it.",
        HelpName = "address",
    };

    /// <summary>Output for pipes.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Write one JSON document a line." };

    /// <summary>What to do at a used-up window.</summary>
    public Option<bool> Wait { get; } = new("--wait") { Description = "Wait for the next window when a rate limit is used up, instead of failing." };

    /// <summary>The options of a command that calls a vendor.</summary>
    public void AddTo(Command command)
    {
        command.Add(Profile);
        command.Add(BaseAddress);
        command.Add(Json);
        command.Add(Wait);
    }

    /// <summary>Lets shells complete the names of profiles.</summary>
    public void CompleteProfiles(CliHost host) => Profile.CompletionSources.Add(_ => Names(host));

    /// <summary>The names of all profiles.</summary>
    public static IEnumerable<CompletionItem> Names(CliHost host) =>
        ProfileStore.Of(host).Read().Profiles.Select(profile => new CompletionItem(profile.Name));
}
