using System.Diagnostics.CodeAnalysis;

namespace TwitterSdk.Core.Http;

/// <summary>Where the vendor's hosts are: <c>https://{host}.x.com</c>, or for all hosts at one place <c>http://127.0.0.1:5000/{host}</c>.</summary>
/// <remarks>
/// <c>{host}</c> stands for <see cref="ApiEndpoint.Host"/>, at most once, in the host or in the path; without it all hosts share one
/// address. The host <c>-</c> is the domain itself: <c>https://x.com</c>. Scheme and host are lower case and a default port is dropped, as request signatures need it.
/// </remarks>
public sealed class BaseAddress : IEquatable<BaseAddress>
{
    private const string Placeholder = "{host}";
    private const string Apex = "-";

    // Stands for {host} while the template is parsed as an address; a legal label that nobody would choose.
    private const string Stand = "host-placeholder-7f3a";

    private static readonly UriCreationOptions s_verbatim = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _before;
    private readonly string? _after;
    private readonly Dictionary<string, BaseAddress>? _hosts;

    /// <param name="template">An absolute http or https address, without query or fragment.</param>
    /// <exception cref="ArgumentException">It is no such address; the message says why.</exception>
    public BaseAddress(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        if (!TrySplit(template, out var before, out var after, out var problem))
            throw new ArgumentException(problem, nameof(template));
        _before = before;
        _after = after;
    }

    private BaseAddress(string before, string? after, Dictionary<string, BaseAddress>? hosts = null) => (_before, _after, _hosts) = (before, after, hosts);

    /// <summary>Parses a template, and says what is wrong with it otherwise.</summary>
    /// <param name="template">As in the constructor.</param>
    /// <param name="address">The address.</param>
    /// <param name="problem">What is wrong, and what would be right.</param>
    public static bool TryParse(string? template, [NotNullWhen(true)] out BaseAddress? address, [NotNullWhen(false)] out string? problem)
    {
        address = null;
        if (template is null)
        {
            problem = "A base address is missing: 'https://{host}.example.com' is one.";
            return false;
        }

        if (!TrySplit(template, out var before, out var after, out problem))
            return false;
        address = new BaseAddress(before, after);
        return true;
    }

    /// <summary>The same with places of their own for some hosts.</summary>
    /// <param name="hosts">A host's first label, and where it is; <c>{host}</c> stands for the label there too.</param>
    /// <exception cref="ArgumentException">A place is no base address; the message says why.</exception>
    public BaseAddress With(IEnumerable<KeyValuePair<string, string>> hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        Dictionary<string, BaseAddress> merged = _hosts is null ? new(StringComparer.OrdinalIgnoreCase) : new(_hosts, StringComparer.OrdinalIgnoreCase);
        foreach ((string host, string place) in hosts)
        {
            CheckHost(host);
            merged[host] = new BaseAddress(place);
        }

        return merged.Count == 0 ? this : new BaseAddress(_before, _after, merged);
    }

    /// <summary>The address of a path on a host.</summary>
    /// <param name="host">The host's first label: <c>api</c>; <c>-</c> for the domain itself.</param>
    /// <param name="path">The path and query, already percent-encoded, with or without a leading slash.</param>
    public Uri Resolve(string host, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ToUri(string.Concat(Prefix(host), "/", path.AsSpan().TrimStart('/')));
    }

    /// <summary>Scheme, host and base path for a host, without a slash at the end.</summary>
    internal string Prefix(string host)
    {
        if (_hosts is not null && _hosts.TryGetValue(host, out BaseAddress? own))
            return own.Prefix(host);
        if (_after is null)
            return _before;
        CheckHost(host);
        if (host == Apex && _after.StartsWith('.') && _before.EndsWith('/'))
            return string.Concat(_before, _after.AsSpan(1));
        return string.Concat(_before, host.ToLowerInvariant(), _after);
    }

    /// <summary>An address that is sent exactly as it is written: what is signed must be what is sent.</summary>
    internal static Uri ToUri(string address) => new(address, s_verbatim);

    /// <inheritdoc/>
    public bool Equals(BaseAddress? other) =>
        other is not null && _before == other._before && _after == other._after && SameHosts(_hosts, other._hosts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BaseAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_before, _after);

    /// <summary>The template.</summary>
    public override string ToString() => _after is null ? _before : string.Concat(_before, Placeholder, _after);

    private static bool TrySplit(string template, out string before, out string? after, [NotNullWhen(false)] out string? problem)
    {
        before = "";
        after = null;
        problem = null;
        var stood = template.Replace(Placeholder, Stand, StringComparison.OrdinalIgnoreCase);
        if (!Uri.TryCreate(stood, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            problem = $"'{template}' is not an absolute http or https address: write it like 'https://{Placeholder}.example.com'.";
        else if (uri.UserInfo.Length > 0)
            problem = "A base address must not carry a user name or password: give them as credentials.";
        else if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            problem = $"'{template}' has a query or a fragment: a base address ends with its path.";
        if (problem is not null)
            return false;

        // The components, not the text as given: lower case, no default port, no non-ASCII host.
        var normal = uri!.HostNameType == UriHostNameType.Dns
            ? $"{uri.Scheme}://{uri.IdnHost.ToLowerInvariant()}{(uri.IsDefaultPort ? "" : FormattableString.Invariant($":{uri.Port}"))}"
            : uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        normal += uri.AbsolutePath.TrimEnd('/');
        switch (normal.Split(Stand))
        {
            case [var whole]:
                before = whole;
                return true;
            case [var first, var second]:
                before = first;
                after = second;
                return true;
            default:
                problem = $"'{template}' has {Placeholder} more than once: once is enough.";
                return false;
        }
    }

    private static bool SameHosts(Dictionary<string, BaseAddress>? one, Dictionary<string, BaseAddress>? other)
    {
        if (one is null || other is null)
            return ReferenceEquals(one, other);
        if (one.Count != other.Count)
            return false;
        foreach ((string host, BaseAddress place) in one)
        {
            if (!other.TryGetValue(host, out BaseAddress? there) || !place.Equals(there))
                return false;
        }

        return true;
    }

    private static void CheckHost(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var legal = host.Length > 0 && host[0] != '.' && host[^1] != '.';
        foreach (var c in host)
            legal &= char.IsAsciiLetterOrDigit(c) || c is '-' or '.';
        if (!legal)
            throw new ArgumentException($"'{host}' is no host label: only letters, digits, '-' and '.' between labels are.", nameof(host));
    }
}
