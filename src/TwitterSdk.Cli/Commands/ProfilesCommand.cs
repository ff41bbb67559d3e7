using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Profiles;
using TwitterSdk.Generators.Specs.Problems;
using Profile = TwitterSdk.Cli.Profiles.Profile;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter profiles</c>: who can be called as.</summary>
internal static class ProfilesCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        var list = new Command("list", "List the profiles; the one in use is marked.") { common.Json };
        list.SetAction(parsed => List(host, parsed.GetValue(common.Json)));
        return new Command("profiles", "List, choose and remove profiles.")
        {
            list,
            OfOne(host, "use", "Use a profile from now on.", async (store, profile, cancellationToken) =>
                await store.ChangeAsync(book => book with { Current = profile.Name }, cancellationToken)),
            OfOne(host, "remove", "Forget a profile and its secrets, without telling the vendor; 'twitter logout' tells it.", (store, profile, cancellationToken) =>
                store.ForgetAsync(profile, cancellationToken)),
        };
    }

    /// <summary>The profile with a name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static Profile Find(ProfileBook book, string name) => book.Find(name) ?? throw new UsageException(
        $"There is no profile '{name}'.{Suggestion.For(name, book.Profiles.Select(profile => profile.Name))} 'twitter profiles list' lists all.");

    private static Command OfOne(CliHost host, string name, string description, Func<ProfileStore, Profile, CancellationToken, Task> act)
    {
        var profile = new Argument<string>("name") { HelpName = "name", Description = "The profile." };
        profile.CompletionSources.Add(_ => CommonOptions.Names(host));
        var command = new Command(name, description) { profile };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ProfileStore store = ProfileStore.Of(host);
            await act(store, Find(store.Read(), parsed.GetRequiredValue(profile)), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static int List(CliHost host, bool json)
    {
        ProfileBook book = ProfileStore.Of(host).Read();
        if (json)
        {
            foreach (Profile profile in book.Profiles)
                host.Out.WriteLine(Line(book, profile).ToJsonString());
            return ExitCode.Done;
        }

        if (book.Profiles.Count == 0)
        {
            host.Tell($"There is no profile yet. 'twitter login' makes one.");
            return ExitCode.Done;
        }

        var table = new Table().AddColumns("", "profile", "Twitter", "Twitch");
        foreach (Profile profile in book.Profiles)
            table.AddRow(book.Current == profile.Name ? "*" : "", profile.Name.EscapeMarkup(), Cell(profile.Twitter), Cell(profile.Twitch));
        host.Console.Write(table);
        return ExitCode.Done;
    }

    private static string Cell(ProfileAccount? account) =>
        account is null ? "" : $"{account} ({string.Join(", ", account.Secrets)}){(account.BaseAddress is { } at ? $" at {at}" : "")}".EscapeMarkup();

    private static JsonObject Line(ProfileBook book, Profile profile) => new()
    {
        ["name"] = profile.Name,
        ["current"] = book.Current == profile.Name,
        ["twitter"] = JsonSerializer.SerializeToNode(profile.Twitter, ProfileJson.Default.ProfileAccount),
        ["twitch"] = JsonSerializer.SerializeToNode(profile.Twitch, ProfileJson.Default.ProfileAccount),
    };
}
