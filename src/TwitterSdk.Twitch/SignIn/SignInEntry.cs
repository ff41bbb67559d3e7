namespace TwitterSdk.Twitch.SignIn;

/// <summary>A user who is kept: what was told last, and when to ask again.</summary>
internal sealed class SignInEntry
{
    private TwitchSignIn? _last;
    private long _due;

    /// <summary>One validation at a time; who waits gets its answer.</summary>
    public SemaphoreSlim Gate { get; } = new(1);

    public TwitchSignIn? Last => Volatile.Read(ref _last);

    public DateTimeOffset Due
    {
        get => new(Volatile.Read(ref _due), TimeSpan.Zero);
        set => Volatile.Write(ref _due, value.UtcTicks);
    }

    public void Told(TwitchSignIn signIn, DateTimeOffset due)
    {
        Volatile.Write(ref _last, signIn);
        Due = due;
    }
}
