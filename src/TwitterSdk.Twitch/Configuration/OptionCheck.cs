namespace TwitterSdk.Twitch.Configuration;

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

    /// <summary>The same for a number or time that is out of range.</summary>
    public static void Within(bool condition, object? value, string message, string option)
    {
        if (!condition)
            throw new ArgumentOutOfRangeException(option, value, message);
    }
}
