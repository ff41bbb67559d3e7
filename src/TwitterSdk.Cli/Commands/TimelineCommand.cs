using System.CommandLine;
using System.Text.Json;
using TwitterSdk.Cli.Calls;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Output;
using TwitterSdk.Core.Http;
using TwitterSdk.V2;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter timeline</c>: one's own, or a user's.</summary>
internal sealed class TimelineCommand
{
    private const int LargestPage = 100;
    private const int SmallestPage = 5;

    private readonly Argument<string?> _user = new("user") { Description = "A user's name; left out, one's own home timeline.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int> _count = new("--count", "-n") { Description = "How many Tweets.", DefaultValueFactory = _ => 20, HelpName = "count" };
    private readonly Option<bool> _v1 = new("--v1") { Description = "Read it from API v1.1." };

    private TimelineCommand()
    {
    }

    public static Command Create(CliHost host, CommonOptions common)
    {
        var timeline = new TimelineCommand();
        var command = new Command("timeline", "Show a timeline, newest Tweet first.") { timeline._user, timeline._count, timeline._v1 };
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) => timeline.RunAsync(host, parsed, new Session(host, parsed, common), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CliHost host, ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        string? user = parsed.GetValue(_user)?.TrimStart('@');
        int count = parsed.GetValue(_count);
        if (count < 1)
            throw new UsageException("--count is less than 1. Ask for one Tweet at least.");
        TwitterClient twitter = await session.OpenTwitterAsync(cancellationToken);
        CallArguments arguments = parsed.GetValue(_v1) ? V1(user, count) : await V2Async(twitter, user, count, cancellationToken);
        var builder = new CallBuilder(arguments.Endpoint, host);
        var lines = new TweetLines();
        var writer = new AnswerWriter(host, new AnswerOptions { Json = true }, SecretNames.Of(arguments.Endpoint));
        int left = count;
        await foreach (var page in new PagedCall(builder, twitter.Connection, arguments).Walk(cancellationToken).AsPages(cancellationToken))
        {
            lines.Learn(page.Response);
            foreach (JsonElement tweet in page.Items.Take(left))
            {
                if (session.Json)
                    writer.WriteItem(tweet);
                else
                    host.Out.WriteLine(lines.Of(tweet));
            }

            left -= page.Items.Count;
            if (left <= 0)
                break;
        }

        return ExitCode.Done;
    }

    private static CallArguments V1(string? user, int count) => user is null
        ? Call("statuses.get_home_timeline", $"count={Size(count)}", "tweet_mode=extended")
        : Call("statuses.get_user_timeline", $"screen_name={user}", $"count={Size(count)}", "tweet_mode=extended");

    private static async Task<CallArguments> V2Async(TwitterClient twitter, string? user, int count, CancellationToken cancellationToken)
    {
        User? whose = user is null
            ? (await twitter.V2.Users.GetMeAsync(cancellationToken)).Data
            : (await twitter.V2.Users.GetByUsernameAsync(user, cancellationToken)).Data;
        if (whose?.Id is not { } id)
            throw new UsageException($"There is no user '{user}', or the profile may not see it.");
        return Call(
            user is null ? "v2.tweets.get_home_timeline" : "v2.tweets.get_timeline",
            $"id={id.Value}", $"max_results={Math.Max(SmallestPage, Size(count))}", "tweet.fields=created_at,author_id", "expansions=author_id", "user.fields=username");
    }

    private static int Size(int count) => Math.Min(LargestPage, count);

    private static CallArguments Call(string name, params string[] words) => CallArguments.Parse(EndpointCatalog.Embedded.Find(name), words);
}
