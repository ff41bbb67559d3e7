namespace TwitterSdk.Core.Json;

public ref partial struct JsonCursor
{
    /// <summary>Goes into the array under the cursor. When it is no array: reports, skips it, and returns false.</summary>
    public bool EnterArray()
    {
        if (Current != '[')
        {
            SkipMismatch("an array");
            return false;
        }

        Deepen();
        _position++;
        return true;
    }

    /// <summary>Goes to the next element; false at the end of the array, which is then left.</summary>
    public bool NextElement()
    {
        bool first = JustEntered('[');
        SkipWhiteSpace();
        if (Current == ']')
            return Leave();
        if (first)
            return true;
        if (Current != ',')
            throw Broken("a comma or the end of the array");
        _position++;
        SkipWhiteSpace();
        return true;
    }
}
