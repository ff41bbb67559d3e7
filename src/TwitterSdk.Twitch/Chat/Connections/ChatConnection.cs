using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Twitch.Chat.Errors;

namespace TwitterSdk.Twitch.Chat.Connections;

/// <summary>One connection, from signing in until it ends. It answers pings, asks when it is silent for long, and never comes back.</summary>
internal sealed partial class ChatConnection : IAsyncDisposable
{
    private const int MostPendingPongs = 8;
    private static readonly TimeSpan s_quitTimeout = TimeSpan.FromSeconds(1);
    private static int s_generations;

    private readonly TwitchChatOptions _options;
    private readonly IConnectionOwner _owner;
    private readonly ChatLink _link;
    private readonly CapabilityNegotiation _capabilities;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource _welcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _heard;
    private int _pendingPongs;
    private bool _silent;

    private ChatConnection(TwitchChatOptions options, ChatConnectionRole role, IConnectionOwner owner, ChatLink link)
    {
        _options = options;
        _owner = owner;
        _link = link;
        _capabilities = new CapabilityNegotiation(options.Membership);
        Role = role;
        Login = options.Login ?? $"justinfan{RandomNumberGenerator.GetInt32(10_000, 1_000_000)}";
        _heard = options.TimeProvider.GetTimestamp();
    }

    public ChatConnectionRole Role { get; }

    /// <summary>Later connections have higher numbers.</summary>
    public int Generation { get; } = Interlocked.Increment(ref s_generations);

    /// <summary>The user, or the name of a reader without one.</summary>
    public string Login { get; }

    /// <summary>What the server granted.</summary>
    public IReadOnlySet<string> Capabilities => _capabilities.Granted;

    /// <summary>Ends with the connection, and tells why.</summary>
    public Task<ChatConnectionException> Ended { get; private set; } = Task.FromException<ChatConnectionException>(new InvalidOperationException("Not running yet."));

    /// <summary>The server asked for another connection.</summary>
    public Task ReplacementWanted => _replaced.Task;

    public bool IsAlive => !Ended.IsCompleted && !_closing.IsCancellationRequested;

    /// <summary>Sends a line.</summary>
    /// <exception cref="ChatConnectionException">The connection broke; the line may have been sent or not.</exception>
    public async Task WriteAsync(string line, CancellationToken cancellationToken)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line + "\r\n");
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A line that has begun must go out whole: only the end of the connection stops it.
            await _link.WriteAsync(bytes, _closing.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            throw new ChatConnectionException("The connection broke while a line was sent.", exception);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Says goodbye, then closes.</summary>
    public async Task QuitAsync(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(s_quitTimeout);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            if (IsAlive)
            {
                await WriteAsync("QUIT", both.Token).WaitAsync(both.Token).ConfigureAwait(false);

                // The server closes. Closing first, with lines unread, would reset the connection, and the goodbye would be lost.
                await Ended.WaitAsync(both.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is ChatConnectionException or OperationCanceledException)
        {
            // It is closed anyway.
        }

        await DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _link.DisposeAsync().ConfigureAwait(false);
        await ((Task)Ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static bool IsBroken(Exception exception) =>
        exception is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException
            or System.Net.Sockets.SocketException or System.Net.WebSockets.WebSocketException;
}
