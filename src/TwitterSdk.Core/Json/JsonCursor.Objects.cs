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
    /// Goes to the next member's value: the member's index in <paramref name="members"/>, <see cref="JsonMembers.Count"/> or more for an
    /// unknown one, or -1 at the end of the object, which is then left.
    /// </summary>
    /// <param name="members">The members that are known.</param>
    /// <param name="last">The index of the member before; -1 at first.</param>
    // A call for each member of a document. All that is unusual is jumped to, so that nothing here has to be saved on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int NextMember(JsonMembers members, int last)
    {
        int at = _position;
        if (JsonTokens.AreOfSystem || at <= 0 || _utf8.Length - at <= members.Reach)
            return NextMemberSlowly(members, last);
        ref byte place = ref Unsafe.Add(ref MemoryMarshal.GetReference(_utf8), at);
        if (Unsafe.Add(ref place, -1) != '{')
        {
            if (place == '}')
            {
                _depth--;
                _position = at + 1;
                return -1;
            }

            if (place != ',')
                return NextMemberSlowly(members, last);
            at++;
            place = ref Unsafe.Add(ref place, 1);
        }

        JsonName name = members.Likeliest(last);
        if (!name.Matches(ref place))
            return NextMemberSlowly(members, last);
        _position = at + name.Length;
        return Unsafe.Add(ref place, name.Length) > ' ' ? name.Member : SkippedWhiteSpace(name.Member);
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
        while ((member = json.NextMember(members, member)) >= 0)
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int SkippedWhiteSpace(int member)
    {
        SkipWhiteSpaceSlowly();
        return member;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int NextMemberSlowly(JsonMembers members, int last)
    {
        if (!NextName())
            return -1;
        int length = 0;
        int found = JsonTokens.AreOfSystem ? -1 : members.Match(last, _utf8, _position, out length);
        if (found >= 0)
        {
            _position += length;
            SkipWhiteSpace();
            return found;
        }

        var name = ReadName(out bool escaped);
        return members.FindBehind(last, escaped ? Encoding.UTF8.GetBytes(JsonText.Unescape(name)) : name, escaped);
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
