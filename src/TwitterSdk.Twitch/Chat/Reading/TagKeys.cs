using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Finds which tag a key means.</summary>
internal static class TagKeys
{
    /// <summary>How many tags are known.</summary>
    public const int Count = (int)TagKey.Vip + 1;

    private const int Places = 512;

    private static readonly byte[][] s_names = Names();
    private static readonly byte[] s_places = Fill();
    private static readonly TagStart[] s_starts = Array.ConvertAll(s_names, static name => new TagStart(name));

    private static ReadOnlySpan<byte> All =>
        "badge-info badges ban-duration ban-reason bits broadcaster-lang client-nonce color custom-reward-id display-name emote-only emote-sets emotes first-msg flags followers-only id login message-id mod msg-id pinned-chat-paid-amount pinned-chat-paid-currency pinned-chat-paid-exponent pinned-chat-paid-is-system-message pinned-chat-paid-level r9k reply-parent-display-name reply-parent-msg-body reply-parent-msg-id reply-parent-user-id reply-parent-user-login reply-thread-parent-display-name reply-thread-parent-msg-id reply-thread-parent-user-id reply-thread-parent-user-login returning-chatter rituals room-id slow source-badge-info source-badges source-id source-msg-id source-only source-room-id subscriber subs-only system-msg target-msg-id target-user-id thread-id tmi-sent-ts turbo user-id user-type vip"u8;

    // The vendor sends tags in one order.
    private static readonly byte[] s_next = new byte[Count + 1];

    /// <summary>By tag + 1: the one that came behind it last, with 1 added; 0 for none yet.</summary>
    public static ref byte Following => ref MemoryMarshal.GetArrayDataReference(s_next);

    /// <summary>By tag: how it starts.</summary>
    public static ref TagStart Starts => ref MemoryMarshal.GetArrayDataReference(s_starts);

    /// <summary>Which tag stands behind another one; -1 for one that is not known.</summary>
    /// <param name="last">The one before; -1 at the start.</param>
    /// <param name="tag">The tag, with its value if it has one.</param>
    /// <param name="keyLength">How long its key is.</param>
    public static int FindBehind(int last, ReadOnlySpan<byte> tag, out int keyLength)
    {
        keyLength = tag.IndexOf((byte)'=');
        if (keyLength < 0)
            keyLength = tag.Length;
        int next = Find(tag[..keyLength]);

        // Threads may overwrite each other here; a wrong guess only costs a comparison.
        if (next >= 0)
            s_next[last + 1] = (byte)(next + 1);
        return next;
    }

    /// <summary>The tag; -1 for one that is not known.</summary>
    public static int Find(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
            return -1;
        for (uint place = Place(key); ; place = (place + 1) % Places)
        {
            int found = s_places[place] - 1;
            if (found < 0 || key.SequenceEqual(s_names[found]))
                return found;
        }
    }

    private static uint Place(ReadOnlySpan<byte> key) =>
        (((uint)key.Length * 31) + ((uint)key[0] * 7) + ((uint)key[^1] * 59) + ((uint)key[key.Length / 2] * 131)) % Places;

    private static byte[][] Names()
    {
        byte[][] names = new byte[Count][];
        int at = 0;
        foreach (Range range in All.Split((byte)' '))
            names[at++] = All[range].ToArray();
        Debug.Assert(at == Count, "Each key has a name.");
        return names;
    }

    private static byte[] Fill()
    {
        byte[] places = new byte[Places];
        for (int index = 0; index < Count; index++)
        {
            uint place = Place(s_names[index]);
            while (places[place] != 0)
                place = (place + 1) % Places;
            places[place] = (byte)(index + 1);
        }

        return places;
    }
}
