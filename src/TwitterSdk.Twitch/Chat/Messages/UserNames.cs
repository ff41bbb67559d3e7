using System.Buffers.Binary;
using TwitterSdk.Twitch.Chat.Irc;

namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>The login of a user and the name to show, in little room: most names are the login with some letters in capitals, and there are many messages.</summary>
internal struct UserNames : IEquatable<UserNames>
{
    private const int Word = sizeof(ulong);
    private const int MostLetters = 64;
    private const ulong EachHigh = 0x8080_8080_8080_8080;
    private const ulong EachCase = 0x2020_2020_2020_2020;

    // A bit for each letter of the login that is shown as a capital.
    private readonly ulong _capitals;
    private readonly string? _login;

    // Made when it is asked for. Threads may make it twice, and it is the same.
    private string? _shown;

    private UserNames(string? login, string? shown, ulong capitals)
    {
        _login = login;
        _shown = shown;
        _capitals = capitals;
    }

    public readonly string Login => _login ?? "";

    public string Shown => _shown ??= _capitals == 0 ? Login : Capitalized();

    /// <summary>Reads both names.</summary>
    /// <param name="login">The login.</param>
    /// <param name="shown">The name to show, as the tag has it; empty where there is none.</param>
    public static UserNames Read(ReadOnlySpan<byte> login, ReadOnlySpan<byte> shown)
    {
        string text = IrcText.Decode(login);
        if (shown.IsEmpty || shown.SequenceEqual(login))
            return new UserNames(text, text, 0);
        return TryFindCapitals(login, shown, out ulong capitals)
            ? new UserNames(text, null, capitals)
            : new UserNames(text, IrcEscape.Unescape(shown), 0);
    }

    /// <summary>The same name to show with another login.</summary>
    public UserNames WithLogin(string login) => new(login, _capitals == 0 ? _shown : Shown, 0);

    /// <summary>The same login with another name to show.</summary>
    public readonly UserNames WithShown(string shown) => new(_login, shown, 0);

    public bool Equals(UserNames other) => Login == other.Login && ((_capitals == other._capitals && _capitals != 0) || Shown == other.Shown);

    public override bool Equals(object? obj) => obj is UserNames other && Equals(other);

    // Users who differ have different logins.
    public override readonly int GetHashCode() => Login.GetHashCode(StringComparison.Ordinal);

    private static bool TryFindCapitals(ReadOnlySpan<byte> login, ReadOnlySpan<byte> shown, out ulong capitals)
    {
        capitals = 0;
        if (login.Length != shown.Length || login.Length is < Word or > MostLetters)
            return false;
        for (int at = 0; at < login.Length; at += Word)
        {
            // The last word reaches back into the one before.
            int start = Math.Min(at, login.Length - Word);
            ulong small = BinaryPrimitives.ReadUInt64LittleEndian(login[start..]);
            ulong differences = small ^ BinaryPrimitives.ReadUInt64LittleEndian(shown[start..]);
            ulong changed = differences << 2;
            if ((small & EachHigh) != 0 || (differences & ~EachCase) != 0 || (changed & ~SmallLetters(small)) != 0)
                return false;

            // The highest bits of eight bytes, side by side.
            capitals |= ((changed >> 7) * 0x0102_0408_1020_4080) >> 56 << start;
        }

        return true;
    }

    /// <summary>The highest bit of each byte that is a small letter. All of them are ASCII.</summary>
    private static ulong SmallLetters(ulong word) => (word + 0x1F1F_1F1F_1F1F_1F1F) & ~(word + 0x0505_0505_0505_0505) & EachHigh;

    private readonly string Capitalized() => string.Create(Login.Length, (Login, _capitals), static (letters, names) =>
    {
        names.Login.CopyTo(letters);
        for (int i = 0; i < letters.Length; i++)
        {
            if ((names._capitals & (1UL << i)) != 0)
                letters[i] = (char)(letters[i] ^ ' ');
        }
    });
}
