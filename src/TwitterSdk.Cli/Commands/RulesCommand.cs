using System.CommandLine;
using System.Text.Json.Nodes;
using TwitterSdk.Cli.Output;
using TwitterSdk.Streaming.Rules;
using TwitterSdk.V2;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter rules</c>: the rules of the filtered stream of v2.</summary>
internal static class RulesCommand
{
    public static Command Create(CliHost host, CommonOptions common) =>
        new("rules", "The rules of the filtered stream.") { List(host, common), Add(host, common), Remove(host, common), Sync(host, common) };

    private static Command List(CliHost host, CommonOptions common)
    {
        var command = new Command("list", "List the rules; with --json a file for 'rules sync'.");
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = new Session(host, parsed, common);
            int count = 0;
            await foreach (StreamRule rule in (await session.OpenTwitterAsync(cancellationToken)).V2.StreamRules.EnumerateAsync(cancellationToken))
            {
                Show(host, session, "", rule.Id?.Value, rule.Value, rule.Tag);
                count++;
            }

            if (count == 0)
                host.Tell($"There are no rules: 'twitter rules add' makes one.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Add(CliHost host, CommonOptions common)
    {
        var value = new Argument<string>("rule") { Description = "What Tweets shall match: 'cat has:images -is:retweet'." };
        var tag = new Option<string?>("--tag") { Description = "Comes back with what matches.", HelpName = "tag" };
        Option<bool> dryRun = DryRun();
        var command = new Command("add", "Add a rule.") { value, tag, dryRun };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = new Session(host, parsed, common);
            var rule = new NewStreamRule { Value = parsed.GetRequiredValue(value), Tag = parsed.GetValue(tag) };
            StreamRulePage page = await (await session.OpenTwitterAsync(cancellationToken)).V2.StreamRules
                .UpdateAsync(new() { Add = [rule], DryRun = parsed.GetValue(dryRun) ? true : null }, cancellationToken);
            foreach (StreamRule added in page.Data ?? [])
                Show(host, session, "+ ", added.Id?.Value, added.Value, added.Tag);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Remove(CliHost host, CommonOptions common)
    {
        var wanted = new Argument<string[]>("rule") { Description = "The rules: their ids, as 'rules list' tells, or what they are.", Arity = ArgumentArity.OneOrMore };
        Option<bool> dryRun = DryRun();
        var command = new Command("remove", "Remove rules.") { wanted, dryRun };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = new Session(host, parsed, common);
            ILookup<bool, string> words = parsed.GetRequiredValue(wanted).ToLookup(IsId);
            var deletion = new StreamRuleDeletion
            {
                Ids = words[true].Any() ? [.. words[true].Select(id => new RuleId(id))] : null,
                Values = words[false].Any() ? [.. words[false]] : null,
            };
            await (await session.OpenTwitterAsync(cancellationToken)).V2.StreamRules
                .UpdateAsync(new() { Delete = deletion, DryRun = parsed.GetValue(dryRun) ? true : null }, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Sync(CliHost host, CommonOptions common)
    {
        var file = new Argument<string>("file") { Description = "The rules that there shall be: one a line, or JSON as 'rules list --json' writes it; - for standard input." };
        Option<bool> dryRun = DryRun();
        var command = new Command("sync", "Make the rules those of a file: add what is missing, remove what is too much.") { file, dryRun };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = new Session(host, parsed, common);
            string path = parsed.GetRequiredValue(file);
            string text = path == "-" ? await host.In.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(path, cancellationToken);
            StreamRuleChanges changes = await (await session.OpenTwitterAsync(cancellationToken))
                .SyncRulesAsync(RuleFile.Read(text), parsed.GetValue(dryRun), cancellationToken);
            return Tell(host, session, changes);
        });
        return command;
    }

    private static Option<bool> DryRun() => new("--dry-run") { Description = "Only check, and change nothing." };

    private static bool IsId(string word) => !word.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static int Tell(CliHost host, Session session, StreamRuleChanges changes)
    {
        foreach (StreamRule rule in changes.Added)
            Show(host, session, "+ ", changes.IsDryRun ? null : rule.Id?.Value, rule.Value, rule.Tag);
        foreach (StreamRule rule in changes.Deleted)
            Show(host, session, "- ", rule.Id?.Value, rule.Value, rule.Tag);
        foreach (RefusedStreamRule refused in changes.Refused)
            host.Tell($"Refused ({refused.Reason}): {refused.Rule.Value} {string.Join(' ', refused.Details)}");
        host.Tell($"{(changes.IsDryRun ? "To be added" : "Added")} {changes.Added.Count}, removed {changes.Deleted.Count}, kept {changes.Kept.Count}, refused {changes.Refused.Count}.");
        return changes.Refused.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Show(CliHost host, Session session, string mark, string? id, string? value, string? tag)
    {
        if (!session.Json)
        {
            host.Out.WriteLine(PlainText.Lines($"{mark}{id}\t{value}{(tag is null ? "" : $"\t{tag}")}"));
            return;
        }

        var line = new JsonObject();
        if (mark.Length > 0)
            line["change"] = mark.Trim();
        line["id"] = id;
        line["value"] = value;
        line["tag"] = tag;
        host.Out.WriteLine(line.ToJsonString());
    }
}
