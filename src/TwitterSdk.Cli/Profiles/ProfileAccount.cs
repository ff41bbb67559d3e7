namespace TwitterSdk.Cli.Profiles;

/// <summary>What a profile knows of one vendor, secrets left out.</summary>
internal sealed record ProfileAccount
{
    /// <summary>The user's name at the vendor; null for an app alone.</summary>
    public string? UserName { get; init; }

    /// <summary>The user's id; null for an app alone.</summary>
    public string? UserId { get; init; }

    /// <summary>The app's client id; null where there was none.</summary>
    public string? ClientId { get; init; }

    /// <summary>Where the vendor is; null for the usual place.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>Which secrets are kept.</summary>
    public IReadOnlyList<SecretKind> Secrets { get; init; } = [];

    /// <summary>The same with one more secret.</summary>
    public ProfileAccount Holding(SecretKind kind) => Secrets.Contains(kind) ? this : this with { Secrets = [.. Secrets, kind] };

    /// <summary>Who it is, for people.</summary>
    public override string ToString() => UserName is null ? "app" : $"@{UserName}";
}
