using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Twitch.Chat.Errors;

namespace TwitterSdk.Twitch.Chat.Connections;

/// <summary>One connection, from signing in until it ends. It answers pings, asks when it is silent for long, and never comes back.</summary>
internal sealed partial class ChatConnection : IAsyncDisposable
{
    private const string Bearer = "oauth:";
    private const int MostPendingPongs = 8;
    private static readonly TimeSpan s_quitTimeout = TimeSpan.FromSeconds(1);
    private static int s_generations;

    private readonly TwitchChatOptions _options;
    private readonly IConnectionOwner _owner;
    private readonly ChatLink _link;
    private readonly CapabilityNegotiation _capabilities = new();
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

    /// <summary>Opens a connection and signs in.</summary>
    /// <exception cref="ChatLoginException">The server does not let the user in.</exception>
    /// <exception cref="ChatConnectionException">The server cannot be reached.</exception>
    public static async Task<ChatConnection> OpenAsync(TwitchChatOptions options, ChatConnectionRole role, IConnectionOwner owner, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.ConnectTimeout, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        ChatConnection? connection = null;
        try
        {
            string? token = options.Token is { } provide ? CheckToken(await provide(both.Token).ConfigureAwait(false)) : null;
            ChatLink link = await ChatLink.OpenAsync(options, both.Token).ConfigureAwait(false);
            connection = new ChatConnection(options, role, owner, link);
            await connection.SignInAsync(token, both.Token).ConfigureAwait(false);
            return connection;
        }
        catch (Exception exception)
        {
            if (connection is not null)
                await connection.DisposeAsync().ConfigureAwait(false);
            if (exception is ChatException || cancellationToken.IsCancellationRequested)
                throw;
            if (exception is OperationCanceledException && deadline.IsCancellationRequested)
                throw new ChatConnectionException($"{options.Server} did not let the client in within {options.ConnectTimeout}.", exception);
            if (exception is IOException or System.Net.Sockets.SocketException or System.Net.WebSockets.WebSocketException or System.Security.Authentication.AuthenticationException)
                throw new ChatConnectionException($"{options.Server} cannot be reached: {exception.Message}", exception);
            throw;
        }
    }

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

    private static string CheckToken(string token)
    {
        string bare = token.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? token[Bearer.Length..] : token;
        return bare.Length > 0 && !bare.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? bare
            : throw new ChatLoginException(ChatLoginProblem.MalformedToken, "The token is empty, or has white space or characters beyond ASCII: perhaps it was copied with a line end.");
    }

    private static bool IsBroken(Exception exception) =>
        exception is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException
            or System.Net.Sockets.SocketException or System.Net.WebSockets.WebSocketException;

    private async Task SignInAsync(string? token, CancellationToken cancellationToken)
    {
        // Not under the caller's token: a connection outlives the call that opened it.
        Ended = Task.Run(RunAsync, CancellationToken.None);
        var lines = new StringBuilder(CapabilityNegotiation.Begin).Append("\r\n");
        if (token is not null)
            lines.Append("PASS ").Append(Bearer).Append(token).Append("\r\n");
        lines.Append("NICK ").Append(Login).Append("\r\nUSER ").Append(Login).Append(" 0 * :").Append(Login);
        await WriteAsync(lines.ToString(), cancellationToken).ConfigureAwait(false);
        Task first = await Task.WhenAny(_welcome.Task, Ended).WaitAsync(cancellationToken).ConfigureAwait(false);
        if (first == Ended && !_welcome.Task.IsCompleted)
            throw await Ended.ConfigureAwait(false);
        await _welcome.Task.ConfigureAwait(false);
    }
}
