using TwitterSdk.Core.Http;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Configuration;

/// <summary>Finds what is missing or wrong in a client's options, by the name of the key; what all vendors have alike.</summary>
public sealed class ApiClientOptionsCheck
{
    // What the library of the retries allows.
    private static readonly TimeSpan s_longestPause = TimeSpan.FromDays(1);

    private readonly string _section;
    private readonly Action<string, string> _report;

    /// <param name="section">The name of the section, for the messages.</param>
    /// <param name="report">Is told of each problem: the member, and what is wrong with it.</param>
    public ApiClientOptionsCheck(string section, Action<string, string> report)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(report);
        _section = section;
        _report = report;
    }

    /// <summary>Checks everything that is no key and no address.</summary>
    public void Check(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Proxy is { } proxy && (!proxy.IsAbsoluteUri || proxy.Scheme is not ("http" or "https" or "socks4" or "socks4a" or "socks5")))
            Report(nameof(options.Proxy), "is not an absolute http, https or socks address: write it like 'http://127.0.0.1:8080'.");
        Positive(nameof(options.Timeout), options.Timeout, Deadline.Longest);
        if (options.MaxResponseBytes < 1024)
            Report(nameof(options.MaxResponseBytes), $"is {options.MaxResponseBytes}; answers need at least 1024.");
        if (options.Retry.MaxRetries < 0)
            Report("Retry:MaxRetries", $"is {options.Retry.MaxRetries}; 0 means never.");
        Positive("Retry:BaseDelay", options.Retry.BaseDelay, s_longestPause);
        Positive("Retry:MaxDelay", options.Retry.MaxDelay, s_longestPause);
        if (options.RateLimits.MaxWait < TimeSpan.Zero)
            Report("RateLimits:MaxWait", "is negative; 0 means never to wait.");
        if (!Enum.IsDefined(options.RateLimits.Policy))
            Report("RateLimits:Policy", $"is {options.RateLimits.Policy}; it must be Wait, Throw or HandOver.");
        if (options.RateLimits.Policy == RateLimitPolicy.HandOver && options.RateLimits.HandOver is null)
            Report("RateLimits:Policy", "is HandOver, but RateLimits.HandOver, which names the other credentials, is not set in code.");
        if (options.Headers.ContainsKey("Authorization"))
            Report(nameof(options.Headers), "must not have Authorization; that header is made from the credentials.");
        if (options.UserAgent is { } agent && HeaderText.Problem("User-Agent", agent) is { } badAgent)
            Report(nameof(options.UserAgent), badAgent);
        foreach ((string name, string value) in options.Headers)
        {
            if (HeaderText.Problem(name, value) is { } problem)
                Report($"{nameof(options.Headers)}:{name.ReplaceLineEndings(" ")}", problem);
        }
    }

    /// <summary>Checks an address.</summary>
    /// <param name="key">The key under which it stands.</param>
    /// <param name="address">The address.</param>
    public void Address(string key, string? address)
    {
        if (!BaseAddress.TryParse(address, out _, out string? problem))
            _report(Member(key), $"{_section}:{key}: {problem}");
    }

    /// <summary>Checks that a key or token has nothing in it that none has.</summary>
    /// <param name="key">The key under which it stands.</param>
    /// <param name="value">The key or token; it is never shown.</param>
    public void Legal(string key, string? value)
    {
        if (value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            Report(key, "has white space or characters beyond ASCII: perhaps it was copied with a line end.");
    }

    /// <summary>Checks a time that something may last.</summary>
    /// <param name="key">The key under which it stands.</param>
    /// <param name="value">The time.</param>
    public void Duration(string key, TimeSpan value) => Positive(key, value, Deadline.Longest);

    /// <summary>Says that a key is missing.</summary>
    /// <param name="missing">The key that is missing.</param>
    /// <param name="present">The key that is there, and does not work without it.</param>
    public void Missing(string missing, string present) =>
        Report(missing, $"is missing although {_section}:{present} is set; they only work together.");

    /// <summary>Says what is wrong with a key.</summary>
    /// <param name="key">The key, which begins the sentence.</param>
    /// <param name="problem">How the sentence goes on.</param>
    public void Report(string key, string problem)
    {
        ArgumentNullException.ThrowIfNull(key);
        _report(Member(key), $"{_section}:{key} {problem}");
    }

    private static string Member(string key) => key.Split(':')[0];

    private void Positive(string key, TimeSpan value, TimeSpan longest)
    {
        if (value <= TimeSpan.Zero)
            _report(key, $"{_section}:{key} is {value}; it must be longer than nothing.");
        else if (value > longest)
            _report(key, $"{_section}:{key} is {value}; it must not be longer than {longest}.");
    }
}
