using TwitterSdk.Pictures;

namespace TwitterSdk.V1;

public sealed partial record User
{
    /// <summary>The address of the user's picture in another size than <c>profile_image_url_https</c> has; null when the answer does not tell.</summary>
    /// <param name="size">The size.</param>
    public string? GetProfileImageUrl(ProfileImageSize size) => ProfileImageAddress.InSize(ProfileImageUrlHttps, size);
}
