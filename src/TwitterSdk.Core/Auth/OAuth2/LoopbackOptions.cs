namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>How a program on the user's own machine signs the user in.</summary>
public sealed record LoopbackOptions
{
    /// <summary>
    /// Where the browser comes back to, exactly as registered with the vendor: <c>http</c>, and <c>127.0.0.1</c>, <c>[::1]</c> or
    /// <c>localhost</c>. Port 0 takes a free one, for vendors that accept any.
    /// </summary>
    public Uri RedirectUri { get; init; } = new("http://127.0.0.1:0/signed-in");

    /// <summary>How long the user may take; five minutes unless set.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Shows the page to the user; left out, the system's browser does.</summary>
    public Func<Uri, CancellationToken, Task>? OpenBrowser { get; init; }

    /// <summary>True to ask for a token in the fragment instead of a code, for vendors that still have that.</summary>
    public bool Implicit { get; init; }

    /// <summary>Further parameters of the vendor's page.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>What the browser shows after the sign-in.</summary>
    public string DoneText { get; init; } = "You are signed in. You can close this page.";

    /// <summary>What the browser shows after a sign-in that failed.</summary>
    public string FailedText { get; init; } = "The sign-in failed. You can close this page.";
}
