namespace TwitterSdk.Cli.Profiles;

/// <summary>All profiles, and which one counts when none is named.</summary>
internal sealed record ProfileBook
{
    /// <summary>The name of the one in use; null when there is none.</summary>
    public string? Current { get; init; }

    /// <summary>The profiles, by name.</summary>
    public IReadOnlyList<Profile> Profiles { get; init; } = [];

    /// <summary>The profile with a name; null when there is none.</summary>
    public Profile? Find(string name) => Profiles.FirstOrDefault(profile => profile.Name == name);

    /// <summary>The book with a profile in the place of the one with its name, and in use.</summary>
    public ProfileBook With(Profile profile) => this with
    {
        Current = profile.Name,
        Profiles = [.. Profiles.Where(one => one.Name != profile.Name).Append(profile).OrderBy(one => one.Name, StringComparer.Ordinal)],
    };

    /// <summary>The book without a profile.</summary>
    public ProfileBook Without(string name)
    {
        Profile[] left = [.. Profiles.Where(profile => profile.Name != name)];
        return new ProfileBook { Current = Current == name ? left.FirstOrDefault()?.Name : Current, Profiles = left };
    }
}
