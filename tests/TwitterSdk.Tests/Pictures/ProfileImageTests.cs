using TwitterSdk.Pictures;

namespace TwitterSdk.Tests.Pictures;

/// <summary>One picture in several sizes.</summary>
public sealed class ProfileImageTests
{
    [TestCase("https://pbs.twimg.com/profile_images/1/ada_normal.jpg", ProfileImageSize.Original, "https://pbs.twimg.com/profile_images/1/ada.jpg")]
    [TestCase("https://pbs.twimg.com/profile_images/1/ada_normal.jpg", ProfileImageSize.Mini, "https://pbs.twimg.com/profile_images/1/ada_mini.jpg")]
    [TestCase("https://pbs.twimg.com/profile_images/1/ada_normal.jpg", ProfileImageSize.Bigger, "https://pbs.twimg.com/profile_images/1/ada_bigger.jpg")]
    [TestCase("https://pbs.twimg.com/profile_images/1/ada_400x400.png", ProfileImageSize.Medium, "https://pbs.twimg.com/profile_images/1/ada_200x200.png")]
    [TestCase("https://pbs.twimg.com/profile_images/1/ada.png", ProfileImageSize.Large, "https://pbs.twimg.com/profile_images/1/ada_400x400.png")]
    [TestCase("https://pbs.twimg.com/profile_images/1/ada_normal", ProfileImageSize.Normal, "https://pbs.twimg.com/profile_images/1/ada_normal")]
    [TestCase("https://pbs.twimg.com/profile_normal/1/ada", ProfileImageSize.Original, "https://pbs.twimg.com/profile_normal/1/ada")]
    public void The_name_says_the_size(string told, ProfileImageSize size, string wanted)
    {
        Assert.That(new TwitterSdk.V2.User { Id = new UserId(1), Name = "Ada", Username = "ada", ProfileImageUrl = told }.GetProfileImageUrl(size), Is.EqualTo(wanted));
        Assert.That(new TwitterSdk.V1.User { Id = new UserId(1), ProfileImageUrlHttps = told }.GetProfileImageUrl(size), Is.EqualTo(wanted));
    }

    [Test]
    public void What_was_not_told_has_no_size()
    {
        Assert.That(new TwitterSdk.V1.User { Id = new UserId(1) }.GetProfileImageUrl(ProfileImageSize.Large), Is.Null);
        Assert.That(() => new TwitterSdk.V1.User { Id = new UserId(1), ProfileImageUrlHttps = "a" }.GetProfileImageUrl((ProfileImageSize)9), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
