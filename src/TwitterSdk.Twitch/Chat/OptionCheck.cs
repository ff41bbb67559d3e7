namespace TwitterSdk.Twitch.Chat;

/// <summary>Refuses options that cannot be, by their names.</summary>
internal static class OptionCheck
{
    public static void AtLeast<T>(T value, T least, string option)
        where T : IComparable<T> =>
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, option);

    public static void Holds(bool condition, string message, string option)
    {
        if (!condition)
            throw new ArgumentException(message, option);
    }
}
