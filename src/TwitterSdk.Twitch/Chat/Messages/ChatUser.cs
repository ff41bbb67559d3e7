using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>A user, as a message shows them at that moment and in that channel.</summary>
public sealed record ChatUser
{
    private UserNames _names;

    /// <summary>A user of whom nothing is known yet.</summary>
    public ChatUser()
    {
    }

#pragma warning disable CS8618 // Both names are in there.
    [SetsRequiredMembers]
    internal ChatUser(UserNames names) => _names = names;
#pragma warning restore CS8618

    internal UserNumber Number { get; init; }

    /// <summary><c>user-id</c>. Empty where it is not told.</summary>
    public UserId Id
    {
        get => Number.Value;
        init => Number = new UserNumber(value);
    }

    /// <summary>The name in small letters that channels and mentions use.</summary>
    public required string Login
    {
        get => _names.Login;
        init => _names = _names.WithLogin(value);
    }

    /// <summary><c>display-name</c>: the name to show; the login for users who have none.</summary>
    public required string DisplayName
    {
        get => _names.Shown;
        init => _names = _names.WithShown(value);
    }

    /// <summary><c>color</c>; null for users who never chose one.</summary>
    public ChatColor? Color { get; init; }

    /// <summary><c>badges</c>, in the order they are shown.</summary>
    public IReadOnlyList<Badge> Badges { get; init; } = [];

    /// <summary><c>badge-info</c>: what badges say in detail, such as the exact months of <c>subscriber</c>.</summary>
    public IReadOnlyList<Badge> BadgeDetails { get; init; } = [];

    /// <summary><c>user-type</c>.</summary>
    public ChatUserType Type { get; init; }

    /// <summary><c>mod</c>: may moderate this channel. The broadcaster has a badge instead: <see cref="IsBroadcaster"/>.</summary>
    public bool IsModerator { get; init; }

    /// <summary><c>subscriber</c>.</summary>
    public bool IsSubscriber { get; init; }

    /// <summary><c>vip</c>.</summary>
    public bool IsVip { get; init; }

    /// <summary><c>turbo</c>.</summary>
    public bool IsTurbo { get; init; }

    /// <summary>Whether it is the broadcaster's own channel.</summary>
    public bool IsBroadcaster => HasBadge("broadcaster");

    /// <summary>Months of subscription as the badge tells them exactly; 0 when it does not.</summary>
    public int SubscribedMonths
    {
        get
        {
            for (int i = 0; i < BadgeDetails.Count; i++)
            {
                if (BadgeDetails[i] is { Name: "subscriber" or "founder", Version: var months } && int.TryParse(months, CultureInfo.InvariantCulture, out int number))
                    return number;
            }

            return 0;
        }
    }

    /// <summary>Whether a badge is shown.</summary>
    /// <param name="name">Which.</param>
    public bool HasBadge(string name)
    {
        for (int i = 0; i < Badges.Count; i++)
        {
            if (Badges[i].Name == name)
                return true;
        }

        return false;
    }
}
