using System.Text;
using TwitterSdk.Twitch.Chat.Errors;

namespace TwitterSdk.Twitch.Chat.Connections;

/// <content>How it begins.</content>
internal sealed partial class ChatConnection
{
    private const string Bearer = "oauth:";

    /// <summary>Opens a connection and signs in.</summary>
    /// <exception cref="ChatLoginException">The server does not let the user in.</exception>
    /// <exception cref="ChatConnectionException">The server cannot be reached.</exception>
    public static async Task<ChatConnection> OpenAsync(TwitchChatOptions options, ChatConnectionRole role, IConnectionOwner owner, CancellationToken cancellationToken)
    {
        string? token = null;
        try
        {
            token = await TokenAsync(options, cancellationToken).ConfigureAwait(false);
            return await OpenAsync(options, role, owner, token, cancellationToken).ConfigureAwait(false);
        }
        catch (ChatLoginException refusal) when (refusal.Problem == ChatLoginProblem.TokenRefused && token is not null && options.TokenRefused is not null)
        {
            // A token may die long before its time: a new password, a sign-in taken back. Only the server knows.
            if (!await options.TokenRefused(token, cancellationToken).ConfigureAwait(false))
                throw;
            string? next = await TokenAsync(options, cancellationToken).ConfigureAwait(false);
            if (next == token)
                throw;
            return await OpenAsync(options, role, owner, next, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask<string?> TokenAsync(TwitchChatOptions options, CancellationToken cancellationToken)
    {
        if (options.Token is not { } provide)
            return null;
        using var deadline = new CancellationTokenSource(options.ConnectTimeout, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return CheckToken(await provide(both.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException late) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ChatConnectionException($"No token was handed out within {options.ConnectTimeout}.", late);
        }
    }

    private static async Task<ChatConnection> OpenAsync(TwitchChatOptions options, ChatConnectionRole role, IConnectionOwner owner, string? token, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.ConnectTimeout, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        ChatConnection? connection = null;
        try
        {
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

    private static string CheckToken(string token)
    {
        string bare = token.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? token[Bearer.Length..] : token;
        return bare.Length > 0 && !bare.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? bare
            : throw new ChatLoginException(ChatLoginProblem.MalformedToken, "The token is empty, or has white space or characters beyond ASCII: perhaps it was copied with a line end.");
    }

    private async Task SignInAsync(string? token, CancellationToken cancellationToken)
    {
        // Not under the caller's token: a connection outlives the call that opened it.
        Ended = Task.Run(RunAsync, CancellationToken.None);
        var lines = new StringBuilder(_capabilities.Begin).Append("\r\n");
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
