using System.CommandLine;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Profiles;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Configuration;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.RateLimits;
using TwitterSdk.Generators.Specs.Problems;
using TwitterSdk.Twitch;

namespace TwitterSdk.Cli.Commands;

/// <summary>One run of a command: whose profile counts, and the clients that it makes.</summary>
internal sealed class Session
{
    private readonly CliHost _host;
    private readonly string? _baseAddress;
    private readonly bool _wait;

    public Session(CliHost host, ParseResult parsed, CommonOptions options)
    {
        _host = host;
        _baseAddress = parsed.GetValue(options.BaseAddress);
        _wait = parsed.GetValue(options.Wait);
        Json = parsed.GetValue(options.Json);
        Store = ProfileStore.Of(host);
        Book = Store.Read();
        ProfileName = parsed.GetValue(options.Profile);
        Profile = Pick(Book, ProfileName);
        if (_baseAddress is not null && !Core.Http.BaseAddress.TryParse(_baseAddress, out _, out string? problem))
            throw new UsageException($"--base-address: {problem}");
    }

    /// <summary>True to write JSON for pipes.</summary>
    public bool Json { get; }

    /// <summary>Where profiles are kept.</summary>
    public ProfileStore Store { get; }

    /// <summary>All profiles.</summary>
    public ProfileBook Book { get; }

    /// <summary>The profile's name as the user said it; null for the one in use.</summary>
    public string? ProfileName { get; }

    /// <summary>The profile that counts; null when there is none, or not yet.</summary>
    public Profile? Profile { get; }

    /// <summary>Where a vendor is; null for the usual place.</summary>
    public string? AddressOf(Vendor vendor) => _baseAddress ?? (vendor == Vendor.Twitch ? Profile?.Twitch : Profile?.Twitter)?.BaseAddress;

    /// <summary>Twitter, called by the profile.</summary>
    public async Task<TwitterClient> OpenTwitterAsync(CancellationToken cancellationToken)
    {
        RequireNamed();
        return Twitter(await ProfileCredentials.OfTwitterAsync(Store, Profile, cancellationToken));
    }

    /// <summary>Twitch, called by the profile.</summary>
    public async Task<TwitchClient> OpenTwitchAsync(CancellationToken cancellationToken)
    {
        RequireNamed();
        return Twitch(await ProfileCredentials.OfTwitchAsync(Store, Profile, cancellationToken));
    }

    /// <summary>Twitter, called by nobody; for signing in.</summary>
    public TwitterClient OpenNobodysTwitter() => Twitter(NoCredentials.Instance);

    /// <summary>Twitch, called by an app without a token; for signing in.</summary>
    public TwitchClient OpenNobodysTwitch(string clientId) => Twitch(TwitchCredentials.ClientId(clientId));

    /// <summary>The pipeline of a vendor.</summary>
    public async Task<ApiConnection> ConnectAsync(Vendor vendor, CancellationToken cancellationToken) => vendor == Vendor.Twitch
        ? (await OpenTwitchAsync(cancellationToken)).Connection
        : (await OpenTwitterAsync(cancellationToken)).Connection;

    private static Profile? Pick(ProfileBook book, string? name) => (name ?? book.Current) is not { } wanted ? null : book.Find(wanted);

    /// <summary>A login may name a profile that is to be; other commands may not.</summary>
    private void RequireNamed()
    {
        if (ProfileName is { } name && Profile is null)
            throw new CredentialsException($"There is no profile '{name}'.{Suggestion.For(name, Book.Profiles.Select(profile => profile.Name))} Make it with 'twitter login --profile {name}'.");
    }

    private TwitterClient Twitter(ApiCredentials credentials) => TwitterClient.Create(credentials, options =>
    {
        Configure(options);
        options.BaseAddress = AddressOf(Vendor.Twitter) ?? options.BaseAddress;
    });

    private TwitchClient Twitch(ApiCredentials credentials) => TwitchClient.Create(credentials, options =>
    {
        Configure(options);
        options.BaseAddress = AddressOf(Vendor.Twitch);
    });

    private void Configure(ApiClientOptions options)
    {
        options.Clock = _host.Clock;
        options.RateLimits.Policy = _wait ? RateLimitPolicy.Wait : RateLimitPolicy.Throw;
    }
}
