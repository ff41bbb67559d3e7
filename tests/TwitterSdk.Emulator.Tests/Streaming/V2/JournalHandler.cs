using TwitterSdk.Streaming;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

/// <summary>A hosted handler that writes what it is told into the journal.</summary>
internal sealed class JournalHandler(Journal journal) : TwitterStreamHandler
{
    public override Task OnTweetAsync(Tweet tweet, CancellationToken cancellationToken) => journal.AddAsync($"tweet {tweet.Text}");

    public override Task OnTweetActivityAsync(Tweet tweet, ActivityEvent activity, CancellationToken cancellationToken) => journal.AddAsync($"activity {tweet.Text}");

    public override Task OnDisconnectAsync(Exception? error, CancellationToken cancellationToken) => journal.AddAsync($"disconnect {error?.GetType().Name}");
}
