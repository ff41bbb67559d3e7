using TwitterSdk.Pictures;
using TwitterSdk.V2.Hydration;

namespace TwitterSdk.V2;

public sealed partial record User : IHydratable<HydratedUser>
{
    /// <inheritdoc/>
    public HydratedUser Hydrate(IncludedObjects included) => new(this, included);

    /// <summary>The address of the user's picture in another size than <c>profile_image_url</c> has; null when that was not asked for.</summary>
    /// <param name="size">The size.</param>
    public string? GetProfileImageUrl(ProfileImageSize size) => ProfileImageAddress.InSize(ProfileImageUrl, size);
}
