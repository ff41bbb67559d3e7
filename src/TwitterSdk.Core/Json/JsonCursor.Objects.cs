using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TwitterSdk.Core.Json;

public ref partial struct JsonCursor
{
    /// <summary>Goes into the object under the cursor. When it is no object: reports, skips it, and returns false.</summary>
    public bool EnterObject()
    {
        if (Current != '{')
        {
            SkipMismatch("an object");
            return false;
        }

        Deepen();
        _position++;
        return true;
    }

    /// <summary>
    /// Goes to the next member's value. <paramref name="member"/> comes in as the last index (-1 at first) and leaves as the
    /// member's index in <paramref name="members"/>, or <see cref="JsonMembers.Count"/> for an unknown one.
    /// False at the end of the object, which is then left.
    /// </summary>
    // A call for each member of a document: whatever is unusual is handed on, so that this keeps to a few registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool NextMember(JsonMembers members, ref int member)
    {
        int at = _position;
        if (JsonTokens.AreOfSystem || at <= 0 || _utf8.Length - at <= members.Reach)
            return NextMemberSlowly(members, ref member);
        ref byte place = ref Unsafe.Add(ref MemoryMarshal.GetReference(_utf8), at);
        bool fresh = Unsafe.Add(ref place, -1) == '{';
        if (place == ',' && !fresh)
            return NextMember(members, ref member, ref Unsafe.Add(ref place, 1), at + 1);
        if (place == '"' && fresh)
            return NextMember(members, ref member, ref place, at);
        if (place != '}' || fresh)
            return NextMemberSlowly(members, ref member);
        _depth--;
        _position = at + 1;
        return false;
    }

    /// <summary>Goes to the next member's value and hands out its unescaped name; for maps and look-ahead.</summary>
    public bool NextMember(out string name)
    {
        name = "";
        if (!NextName())
            return false;
        var raw = ReadName(out bool escaped);
        name = SharedStrings.Get(raw, escaped);
        return true;
    }

    /// <summary>Without moving: which of <paramref name="members"/> comes first in the object under the cursor; -1 for none or no object.</summary>
    public readonly int PeekMember(JsonMembers members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (Current != '{')
            return -1;
        var json = this;
        json.EnterObject();
        int member = -1;
        while (json.NextMember(members, ref member))
        {
            if (member < members.Count)
                return member;
            json.Skip();
        }

        return -1;
    }

    /// <summary>Without moving: the text of the member <paramref name="name"/> of the object under the cursor; null when there is none.</summary>
    public readonly string? PeekText(ReadOnlySpan<byte> name)
    {
        if (Current != '{')
            return null;
        var json = this;
        json.EnterObject();
        while (json.NextName())
        {
            var raw = json.ReadName(out bool escaped);
            if (name.SequenceEqual(escaped ? Encoding.UTF8.GetBytes(JsonText.Unescape(raw)) : raw))
                return json.TryReadText(out string? text) ? text : null;
            json.Skip();
        }

        return null;
    }

    // With the likeliest name at a place, and no white space around it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool NextMember(JsonMembers members, ref int member, ref byte place, int at)
    {
        ref readonly JsonName name = ref members.Likeliest(member);
        if (!name.Matches(ref place) || name.IsLong)
            return NextMemberSlowly(members, ref member);
        _position = at + name.Length;
        member = name.Member;
        return Unsafe.Add(ref place, name.Length) > ' ' || SkippedWhiteSpace();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool SkippedWhiteSpace()
    {
        SkipWhiteSpaceSlowly();
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool NextMemberSlowly(JsonMembers members, ref int member)
    {
        if (!NextName())
            return false;
        int length = 0;
        int found = JsonTokens.AreOfSystem ? -1 : members.Match(member, _utf8, _position, out length);
        if (found >= 0)
        {
            _position += length;
            SkipWhiteSpace();
            member = found;
            return true;
        }

        var name = ReadName(out bool escaped);
        member = members.FindBehind(member, escaped ? Encoding.UTF8.GetBytes(JsonText.Unescape(name)) : name);
        return true;
    }

    // Goes to the opening quote of the next name; false at the end of the object, which is then left.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool NextName()
    {
        bool first = JustEntered('{');
        SkipWhiteSpace();
        if (!first)
        {
            if (Current == '}')
                return Leave();
            if (Current != ',')
                throw Broken("a comma or the end of the object");
            _position++;
            SkipWhiteSpace();
        }
        else if (Current == '}')
        {
            return Leave();
        }

        return Current == '"' ? true : throw Broken("the name of a member");
    }

    // Moves from the opening quote of a name to the value behind it.
    private ReadOnlySpan<byte> ReadName(out bool escaped)
    {
        int start = _position + 1;
        int end = JsonTokens.EndOfText(_utf8, start, out escaped, out _);
        _position = end + 1;
        SkipWhiteSpace();
        if (Current != ':')
            throw Broken("a colon");
        _position++;
        SkipWhiteSpace();
        return _utf8[start..end];
    }

    private bool Leave()
    {
        _depth--;
        _position++;
        return false;
    }

    private readonly bool JustEntered(char bracket) => (uint)(_position - 1) < (uint)_utf8.Length && _utf8[_position - 1] == bracket;
}
