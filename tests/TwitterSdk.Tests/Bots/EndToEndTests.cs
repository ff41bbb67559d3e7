using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TwitterSdk.Bots;
using TwitterSdk.Testing;
using TwitterSdk.V1;

namespace TwitterSdk.Tests.Bots;

/// <summary>A bot over real sockets: it listens to a stream and answers by posting.</summary>
internal sealed class EndToEndTests
{
    [Test]
    public async Task A_bot_hears_a_command_in_a_stream_and_answers_it_once()
    {
        await using StubServer server = await StartAsync();
        var credentials = TwitterCredentials.User("key", "secret", "token", "token-secret");
        var client = Clients(server, credentials);
        using var stop = new CancellationTokenSource();
        var heard = new List<string>();

        await using var bot = new TwitterBot(client);
        bot.From(OpenAsync(client, stop.Token));
        bot.On<Tweet>(tweet => heard.Add(tweet.User?.ScreenName ?? ""));
        bot.Command("!hello [who]", (call, ct) => call.ReplyAsync($"Hello, {call["who"] ?? call.Message.SenderName}!", ct)).Describe("Says hello.");
        bot.OnError(fault => Assert.Fail(fault.Exception.ToString()));
        await bot.RunAsync(stop.Token);

        RecordedRequest[] posts = [.. server.Requests.Where(request => request.Path.EndsWith("/statuses/update.json", StringComparison.Ordinal))];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(heard, Is.EqualTo(["ada", "thebot", "babbage"]));
            Assert.That(posts.Select(post => post.FormParameters.Single(pair => pair.Key == "status").Value), Is.EqualTo(["Hello, ada!", "Hello, world!"]));
            Assert.That(posts.Select(post => post.FormParameters.Single(pair => pair.Key == "in_reply_to_status_id").Value), Is.EqualTo(["11", "13"]));
            Assert.That(server.Requests.Count(request => request.Path.EndsWith("/verify_credentials.json", StringComparison.Ordinal)), Is.EqualTo(1), "asked once who it is");
        }
    }

    [Test]
    public async Task A_bot_that_signed_in_by_OAuth_2_does_not_answer_itself_for_ever()
    {
        await using StubServer server = await StartAsync();
        var client = Clients(server, TwitterCredentials.OAuth2("a-token"));
        await using var bot = new TwitterBot(client);
        bot.Command("!hello", (call, ct) => call.ReplyAsync("!hello to you, too", ct));
        bot.OnError(fault => Assert.Fail(fault.Exception.ToString()));

        await bot.DispatchAsync(new TwitterSdk.V2.Tweet { Id = new TweetId(11), Text = "@thebot !hello", AuthorId = new UserId(1) });
        await bot.DispatchAsync(new TwitterSdk.V2.Tweet { Id = new TweetId(12), Text = "@ada !hello to you, too", AuthorId = new UserId(99) });

        Assert.That(server.Requests.Select(request => $"{request.Method} {request.Path}"), Is.EqualTo(["GET /api/2/users/me", "POST /api/2/tweets"]));
    }

    [Test]
    public async Task A_bot_that_cannot_learn_who_it_is_says_so()
    {
        await using StubServer server = await StartAsync();
        var client = Clients(server, TwitterCredentials.OAuth2("a-token", TwitterSdk.V2.OAuth2Scope.TweetRead));
        await using var bot = new TwitterBot(client);
        var faults = new List<string>();
        bot.Command("!hello", (_, _) => Task.CompletedTask);
        bot.OnError(fault => faults.Add($"{fault.Part} {fault.Exception.GetType().Name}"));

        await bot.DispatchAsync(new TwitterSdk.V2.Tweet { Id = new TweetId(11), Text = "!hello", AuthorId = new UserId(1) });

        Assert.That(faults, Is.EqualTo(["SelfId InsufficientCredentialsException"]));
    }

    [Test]
    public async Task A_hosted_bot_runs_as_long_as_its_host()
    {
        await using StubServer server = await StartAsync();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddTwitterClient(options =>
        {
            options.BearerToken = "app-bearer";
            options.BaseAddress = server.Address + "/{host}";
        });
        builder.Services.AddSingleton<Book>();
        builder.Services.AddTwitterBot<Listener>();
        using IHost host = builder.Build();

        await host.StartAsync();
        Book book = host.Services.GetRequiredService<Book>();
        await book.Started.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await host.Services.GetRequiredService<TwitterBot>().DispatchAsync("pushed");
        await host.StopAsync();

        Assert.That(book.Lines, Is.EquivalentTo(["started", "pushed"]));
    }

    [Test]
    public async Task One_class_makes_a_bot_for_each_of_several_clients()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddTwitterClient("brand", options => options.BearerToken = "one");
        builder.Services.AddTwitterClient("private", options => options.BearerToken = "two");
        builder.Services.AddSingleton<Roll>();
        builder.Services.AddTwitterBot<Caller>("brand");
        builder.Services.AddTwitterBot<Caller>("private");
        Action<TwitterBot, IServiceProvider> sayMore = Caller.Call;
        builder.Services.AddTwitterBot(sayMore, "brand");
        builder.Services.AddTwitterBot(sayMore, "private");
        using IHost host = builder.Build();

        await host.StartAsync();
        Roll roll = host.Services.GetRequiredService<Roll>();
        await roll.Full.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await host.StopAsync();

        Assert.That(roll.Clients.Distinct().Count(), Is.EqualTo(2));
        Assert.That(host.Services.GetRequiredKeyedService<TwitterBot>(typeof(Caller)).Client, Is.SameAs(host.Services.GetRequiredKeyedService<ITwitterClient>("brand")));
    }

    private static async IAsyncEnumerable<StreamMessage> OpenAsync(
        ITwitterClient client, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // One connection is enough here; how streams are kept open is told elsewhere.
        string json = (await client.Api()["statuses"]["waiting"].GetAsync(cancellationToken: cancellationToken)).ToString();
        foreach (StreamMessage message in System.Text.Json.JsonDocument.Parse(json).RootElement.EnumerateArray()
            .Select(element => Core.Json.JsonModel.Parse<StreamMessage>(element.GetRawText())))
            yield return message;
    }

    private static TwitterClient Clients(StubServer server, Core.Auth.ApiCredentials credentials)
    {
        var options = new TwitterSdk.Configuration.TwitterClientOptions { Credentials = credentials, BaseAddress = server.Address + "/{host}" };
        return TwitterClient.Create(options);
    }

    private static Task<StubServer> StartAsync() => StubServer.StartAsync(request => request.Path.Split('/')[^1] switch
    {
        "waiting.json" => (200,
            """
            [{"id":11,"text":"@thebot !hello","user":{"id":1,"screen_name":"ada"}},
             {"id":12,"text":"!hello","user":{"id":99,"screen_name":"thebot"}},
             {"delete":{"status":{"id":5,"user_id":1}}},
             {"id":13,"text":"!hello world","user":{"id":2,"screen_name":"babbage"}}]
            """),
        "me" => (200, """{"data":{"id":"99","name":"The bot","username":"thebot"}}"""),
        "tweets" => (201, """{"data":{"id":"100","text":"posted"}}"""),
        "verify_credentials.json" => (200, """{"id":99,"screen_name":"thebot"}"""),
        "update.json" => (200, """{"id":100,"text":"posted"}"""),
        _ => (404, Encoding.UTF8.GetString("{}"u8)),
    });

    internal sealed class Roll
    {
        public System.Collections.Concurrent.ConcurrentQueue<ITwitterClient> Clients { get; } = [];

        public TaskCompletionSource Full { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    internal sealed class Caller(Roll roll) : ITwitterBotSetup
    {
        public void Configure(TwitterBot bot) => Call(bot, roll);

        public static void Call(TwitterBot bot, IServiceProvider services) => Call(bot, services.GetRequiredService<Roll>());

        private static void Call(TwitterBot bot, Roll roll) => bot.Once(_ =>
        {
            roll.Clients.Enqueue(bot.Client);
            if (roll.Clients.Count == 4)
                roll.Full.TrySetResult();
            return Task.CompletedTask;
        });
    }

    internal sealed class Book
    {
        public List<string> Lines { get; } = [];

        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    internal sealed class Listener(Book book) : ITwitterBotSetup
    {
        public void Configure(TwitterBot bot)
        {
            bot.On<string>(book.Lines.Add);
            bot.Once(_ =>
            {
                book.Lines.Add("started");
                book.Started.SetResult();
                return Task.CompletedTask;
            });
            bot.Every(TimeSpan.FromHours(1), _ => Task.CompletedTask);
        }
    }
}
