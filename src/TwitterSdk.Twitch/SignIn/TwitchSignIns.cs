using System.Collections.Concurrent;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Errors;
using TwitterSdk.Twitch.Auth;
using TwitterSdk.Twitch.Chat.Delivery;

namespace TwitterSdk.Twitch.SignIn;

/// <summary>The signed-in users of an app, each validated at the start and then every hour, as Twitch wants it. Thread-safe; make one and keep it.</summary>
public sealed class TwitchSignIns
{
    private const double Jitter = 0.1;
    private static readonly TimeSpan s_idle = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, SignInEntry> _entries = new(StringComparer.Ordinal);
    private readonly HandlerList<Action<string, Exception>> _endedHandlers = new();
    private readonly ITwitchClient _twitch;
    private readonly TwitchSignInOptions _options;
    private volatile TaskCompletionSource _kept = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="twitch">The client to ask through; who it calls as does not matter.</param>
    /// <param name="users">The users of the app, with the store of their tokens.</param>
    /// <param name="options">How users are watched; as usual when left out.</param>
    public TwitchSignIns(ITwitchClient twitch, OAuth2Users users, TwitchSignInOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(twitch);
        ArgumentNullException.ThrowIfNull(users);
        _twitch = twitch;
        Users = users;
        _options = (options ?? new TwitchSignInOptions()).Checked();
    }

    /// <summary>The users of the app, with the store of their tokens.</summary>
    public OAuth2Users Users { get; }

    /// <summary>Who is kept signed in, as told last.</summary>
    public IReadOnlyCollection<TwitchSignIn> Kept => [.. _entries.Values.Select(static entry => entry.Last).OfType<TwitchSignIn>()];

    private TimeProvider Clock => _twitch.Connection.Clock;

    /// <summary>Asks whose tokens they are, saves them under that user's id, and keeps the user.</summary>
    /// <param name="tokens">What a sign-in gave.</param>
    /// <param name="cancellationToken">Stops the work; the tokens are not saved then.</param>
    /// <exception cref="OAuth2Exception">They are an app's tokens, or another app's.</exception>
    /// <exception cref="ApiException">Twitch does not take the token.</exception>
    public async Task<TwitchSignIn> AddAsync(OAuth2Tokens tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ITwitchClient bare = _twitch.As(new BearerCredentials(tokens.AccessToken, AuthScheme.OAuth2, tokens.Scopes));
        ValidatedToken told = Check(await bare.Auth.OAuth2.ValidateAsync(cancellationToken).ConfigureAwait(false));
        string key = told.UserId!.Value.Value;
        await Users.SaveAsync(key, tokens with { Scopes = told.Scopes ?? tokens.Scopes }, cancellationToken).ConfigureAwait(false);
        return Keep(key, _entries.GetOrAdd(key, static _ => new SignInEntry()), told);
    }

    /// <summary>A user whose tokens are in the store. Asks Twitch unless the last validation still counts, and keeps the user from then on.</summary>
    /// <param name="key">The user's key in the store.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SignInExpiredException">The user has to sign in again.</exception>
    public async Task<TwitchSignIn> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        SignInEntry entry = _entries.GetOrAdd(key, static _ => new SignInEntry());
        if (entry.Last is { } known && Clock.GetUtcNow() < entry.Due)
            return known;
        await entry.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (entry.Last is { } justTold && Clock.GetUtcNow() < entry.Due)
                return justTold;
            return await ValidateAsync(key, entry, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    /// <summary>Revokes a user's token, forgets it, and keeps the user no longer.</summary>
    /// <param name="key">The user's key in the store.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False when there were no tokens.</returns>
    /// <exception cref="OAuth2Exception">Twitch refused; the tokens are still there.</exception>
    public async Task<bool> SignOutAsync(string key, CancellationToken cancellationToken = default)
    {
        bool found = await Users.SignOutAsync(key, _twitch.Connection.AuthTransport, cancellationToken).ConfigureAwait(false);
        _entries.TryRemove(key, out _);
        return found;
    }

    /// <summary>Calls a handler when a user's sign-in ended by itself: the user took the access back, or the token died and cannot be renewed.</summary>
    /// <param name="handler">Gets the user's key and the reason.</param>
    /// <returns>Takes the handler away when it is disposed.</returns>
    public IDisposable OnEnded(Action<string, Exception> handler) => _endedHandlers.Add(handler);

    /// <summary>Validates all who are kept, each when it is time, until it is cancelled. Run it once, beside the rest of the program; <c>AddTwitchSignIns</c> does so in a host.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task kept = _kept.Task;
            DateTimeOffset now = Clock.GetUtcNow();
            DateTimeOffset next = now + s_idle;
            foreach ((string key, SignInEntry entry) in _entries)
            {
                if (entry.Last is null)
                    continue;
                if (entry.Due <= now)
                    await ValidateQuietlyAsync(key, entry, cancellationToken).ConfigureAwait(false);
                next = entry.Due < next ? entry.Due : next;
            }

            // Rounded up: timers know whole milliseconds, and one that fires early would be for nothing.
            TimeSpan wait = TimeSpan.FromMilliseconds(Math.Ceiling((next - Clock.GetUtcNow()).TotalMilliseconds));
            if (wait <= TimeSpan.Zero)
                continue;
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(Task.Delay(wait, Clock, enough.Token), kept).ConfigureAwait(false);
            await enough.CancelAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task ValidateQuietlyAsync(string key, SignInEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await GetAsync(key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Who ended was told and is kept no longer; of all else the next try may know more.
            entry.Due = Clock.GetUtcNow() + _options.RetryDelay;
        }
    }

    private async Task<TwitchSignIn> ValidateAsync(string key, SignInEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            // A refused token is renewed by its credentials, and asked about again.
            ITwitchClient client = _twitch.As(TwitchCredentials.User(Users, key));
            return Keep(key, entry, Check(await client.Auth.OAuth2.ValidateAsync(cancellationToken).ConfigureAwait(false)));
        }
        catch (Exception exception) when (exception is SignInExpiredException or TwitchUnauthorizedException or OAuth2Exception { Problem: OAuth2Problem.Refused, IsTransient: false })
        {
            bool wasKept = entry.Last is not null;
            _entries.TryRemove(KeyValuePair.Create(key, entry));
            SignInExpiredException ended = exception as SignInExpiredException ?? new SignInExpiredException(key, "Twitch no longer takes the token.", exception);
            if (wasKept)
            {
                foreach (var registration in _endedHandlers.All)
                    registration.Handler(key, ended);
            }

            throw ended;
        }
        catch when (entry.Last is null)
        {
            // Nobody is kept of whom nothing is known.
            _entries.TryRemove(KeyValuePair.Create(key, entry));
            throw;
        }
    }

    private ValidatedToken Check(ValidatedToken told)
    {
        if (!string.Equals(told.ClientId, Users.App.ClientId, StringComparison.Ordinal))
            throw new OAuth2Exception(OAuth2Problem.Malformed, $"The token belongs to the app '{told.ClientId}', not to '{Users.App.ClientId}': Twitch takes a token only together with its own client id.");
        if (told.UserId is null)
            throw new OAuth2Exception(OAuth2Problem.Malformed, "The token is the app's own, and no user's: let a user sign in.");
        return told;
    }

    private TwitchSignIn Keep(string key, SignInEntry entry, ValidatedToken told)
    {
        DateTimeOffset now = Clock.GetUtcNow();
        var signIn = new TwitchSignIn(
            key, told.Login ?? default, [.. (told.Scopes ?? []).Select(static scope => new TwitchScope(scope))], now, _twitch.As(TwitchCredentials.User(Users, key)))
        {
            UserId = told.UserId!.Value,
        };
        entry.Told(signIn, now + (_options.ValidationInterval * (1 - (Jitter * Random.Shared.NextDouble()))));
        Interlocked.Exchange(ref _kept, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        return signIn;
    }
}
