using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using TwitterSdk.V1;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter limits</c>: what is left of the windows, as a chart.</summary>
internal static class LimitsCommand
{
    private const int BarWidth = 24;

    public static Command Create(CliHost host, CommonOptions common)
    {
        var resources = new Argument<string[]>("resource") { Description = "First parts of paths: statuses, users, search; none for all.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Show windows that are untouched, too." };
        var command = new Command("limits", "Show what is left of the rate limits, as Twitter tells.") { resources, all };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = new Session(host, parsed, common);
            string[] wanted = parsed.GetValue(resources) ?? [];
            RateLimitStatus status = await (await session.OpenTwitterAsync(cancellationToken)).V1.Application
                .GetRateLimitStatusAsync(new() { Resources = wanted.Length == 0 ? null : wanted }, cancellationToken);
            (string Path, RateLimitBucket Window)[] windows = [.. status.Resources.SelectMany(group => group.Value.Select(window => (window.Key, window.Value))).OrderBy(window => window.Key, StringComparer.Ordinal)];
            if (session.Json)
                WriteLines(host, windows);
            else
                WriteChart(host, windows, parsed.GetValue(all) || wanted.Length > 0);
            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteLines(CliHost host, (string Path, RateLimitBucket Window)[] windows)
    {
        foreach ((string path, RateLimitBucket window) in windows)
            host.Out.WriteLine(new JsonObject { ["path"] = path, ["limit"] = window.Limit, ["remaining"] = window.Remaining, ["reset"] = window.Reset }.ToJsonString());
    }

    private static void WriteChart(CliHost host, (string Path, RateLimitBucket Window)[] windows, bool all)
    {
        (string Path, RateLimitBucket Window)[] shown = all ? windows : [.. windows.Where(window => window.Window.Remaining < window.Window.Limit)];
        var table = new Table().Border(TableBorder.None).AddColumns("window", "left", "", "anew in");
        foreach ((string path, RateLimitBucket window) in shown)
        {
            table.AddRow(
                path.EscapeMarkup(),
                string.Create(CultureInfo.InvariantCulture, $"{window.Remaining}/{window.Limit}"),
                Bar(window),
                In(window.Reset - host.Clock.GetUtcNow()));
        }

        if (shown.Length > 0)
            host.Console.Write(table);
        if (shown.Length < windows.Length)
            host.Tell($"{windows.Length - shown.Length} windows are untouched; --all shows them.");
    }

    private static string Bar(RateLimitBucket window)
    {
        double left = window.Limit == 0 ? 0 : Math.Clamp((double)window.Remaining / window.Limit, 0, 1);
        int full = (int)Math.Round(left * BarWidth);
        string colour = left > 0.5 ? "green" : left > 0.1 ? "yellow" : "red";
        return $"[{colour}]{new string('█', full)}[/][grey]{new string('░', BarWidth - full)}[/]";
    }

    private static string In(TimeSpan wait) => wait <= TimeSpan.Zero ? "now" : wait.ToString(wait.TotalHours < 1 ? @"mm\:ss" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
}
