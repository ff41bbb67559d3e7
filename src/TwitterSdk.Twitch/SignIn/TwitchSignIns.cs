using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
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
    private const int AtOnce = 8;
    private static readonly TimeSpan s_idle = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, SignInEntry> _entries = new(StringComparer.Ordinal);
    private readonly HandlerList<Action<string, Exception>> _endedHandlers = new();
    private readonly ITwitchClient _twitch;
    private readonly TwitchSignInOptions _options;
    private readonly ILogger _logger;
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
        _logger = _options.Logger ?? NullLogger.Instance;
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
        SignInEntry entry = await EnterAsync(key, cancellationToken).ConfigureAwait(false);
        try
        {
            await Users.SaveAsync(key, tokens with { Scopes = told.Scopes ?? tokens.Scopes }, cancellationToken).ConfigureAwait(false);
            return Keep(key, entry, told);
        }
        finally
        {
            Leave(key, entry);
        }
    }

    /// <summary>A user whose tokens are in the store. Asks Twitch unless the last validation still counts, and keeps the user from then on.</summary>
    /// <param name="key">The user's key in the store.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SignInExpiredException">The user has to sign in again.</exception>
    public async Task<TwitchSignIn> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (_entries.GetValueOrDefault(key) is { Last: { } known } present && Clock.GetUtcNow() < present.Due)
            return known;
        SignInEntry entry = await EnterAsync(key, cancellationToken).ConfigureAwait(false);
        try
        {
            if (entry.Last is { } justTold && Clock.GetUtcNow() < entry.Due)
                return justTold;
            return await ValidateAsync(key, entry, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(key, entry);
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
            List<KeyValuePair<string, SignInEntry>> due = [];
            foreach (KeyValuePair<string, SignInEntry> pair in _entries)
            {
                if (pair.Value.Last is null)
                    continue;
                if (pair.Value.Due <= now)
                    due.Add(pair);
                else if (pair.Value.Due < next)
                    next = pair.Value.Due;
            }

            if (due.Count > 0)
            {
                // Several beside each other: one that takes its time makes nobody else late.
                await Parallel.ForEachAsync(
                    due,
                    new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                    async (pair, stopping) => await ValidateQuietlyAsync(pair.Key, pair.Value, stopping).ConfigureAwait(false)).ConfigureAwait(false);
                continue;
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

    /// <summary>Waits for its turn with a user; the entry is the one that is kept as long as the turn lasts, unless the user signs out.</summary>
    private async Task<SignInEntry> EnterAsync(string key, CancellationToken cancellationToken)
    {
        while (true)
        {
            SignInEntry entry = _entries.GetOrAdd(key, static _ => new SignInEntry());
            await entry.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (_entries.GetValueOrDefault(key) == entry)
                return entry;

            // Whoever had the turn before found that this user's sign-in is over, or out of reach.
            entry.Gate.Release();
        }
    }

    private void Leave(string key, SignInEntry entry)
    {
        // Nobody is kept of whom nothing is known.
        if (entry.Last is null)
            _entries.TryRemove(KeyValuePair.Create(key, entry));
        entry.Gate.Release();
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
            SignInExpiredException ended = exception as SignInExpiredException ?? new SignInExpiredException(key, "Twitch no longer takes the token.", exception);

            // Who has signed out knows it already.
            if (_entries.TryRemove(KeyValuePair.Create(key, entry)) && entry.Last is not null)
                Tell(key, ended);
            throw ended;
        }
    }

    private void Tell(string key, SignInExpiredException ended)
    {
        foreach (var registration in _endedHandlers.All)
        {
            try
            {
                registration.Handler(key, ended);
            }
            catch (Exception exception)
            {
                // What a handler makes of it must not hide that the sign-in ended, nor keep the next one from hearing it.
                SignInLog.HandlerFailed(_logger, key, exception);
            }
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
