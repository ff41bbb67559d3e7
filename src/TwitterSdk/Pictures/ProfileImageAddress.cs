namespace TwitterSdk.Pictures;

/// <summary>The sizes of one picture differ in the end of its name: <c>ada_normal.jpg</c>, <c>ada_400x400.jpg</c>, <c>ada.jpg</c>.</summary>
internal static class ProfileImageAddress
{
    private static readonly string[] s_suffixes = ["_normal", "_bigger", "_mini", "_200x200", "_400x400", "_reasonably_small"];

    public static string? InSize(string? address, ProfileImageSize size)
    {
        if (address is null)
            return null;
        int name = address.LastIndexOf('/') + 1;
        int dot = address.LastIndexOf('.');
        int end = dot < name ? address.Length : dot;
        ReadOnlySpan<char> stem = address.AsSpan(0, end);
        foreach (string suffix in s_suffixes)
        {
            if (!stem[name..].EndsWith(suffix, StringComparison.Ordinal))
                continue;
            stem = stem[..^suffix.Length];
            break;
        }

        return string.Concat(stem, Suffix(size), address.AsSpan(end));
    }

    private static string Suffix(ProfileImageSize size) => size switch
    {
        ProfileImageSize.Original => "",
        ProfileImageSize.Mini => "_mini",
        ProfileImageSize.Normal => "_normal",
        ProfileImageSize.Bigger => "_bigger",
        ProfileImageSize.Medium => "_200x200",
        ProfileImageSize.Large => "_400x400",
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "There is no such size."),
    };
}
