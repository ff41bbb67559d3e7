using TwitterSdk.Core.Json.Tokens;

namespace TwitterSdk.Core.Json;

public ref partial struct JsonCursor
{
    /// <summary>Moves past the value, whatever it is, and checks it on the way.</summary>
    public void Skip()
    {
        switch (Current)
        {
            case (byte)'{' or (byte)'[':
                SkipContainer();
                break;
            case (byte)'"':
                _position = JsonTokens.EndOfText(_utf8, _position + 1, out _, out _) + 1;
                break;
            case (byte)'t':
                _position = JsonTokens.EndOfLiteral(_utf8, _position, "true"u8);
                break;
            case (byte)'f':
                _position = JsonTokens.EndOfLiteral(_utf8, _position, "false"u8);
                break;
            case (byte)'n':
                _position = JsonTokens.EndOfLiteral(_utf8, _position, "null"u8);
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                _position = JsonTokens.EndOfNumber(_utf8, _position);
                break;
            default:
                throw Broken("a value");
        }
    }

    /// <summary>Reports that the value is not of the kind expected, and moves past it.</summary>
    public void SkipMismatch(string expected)
    {
        int start = _position;
        _mismatchAt = start;
        string found = Kind(Current);
        Skip();
        if (_context is null)
            return;
        if (_context.OnMismatch is null)
        {
            _context.Count();
            return;
        }

        _path ??= new JsonPath();
        _context.Report(new JsonMismatch(_path.To(_utf8, start), expected, found));
    }

    /// <summary>Moves past the value when it is null.</summary>
    public bool TryReadNull()
    {
        if (Current != 'n')
            return false;
        _position = JsonTokens.EndOfLiteral(_utf8, _position, "null"u8);
        return true;
    }

    private static string Kind(byte first) => first switch
    {
        (byte)'{' => "an object",
        (byte)'[' => "an array",
        (byte)'"' => "text",
        (byte)'t' or (byte)'f' => "a truth value",
        (byte)'n' => "null",
        _ => "a number",
    };

    private void SkipContainer()
    {
        // What is refused is gone through below as well, which finds the words for it.
        if (JsonTokens.AreOfSystem && SystemTokens.EndOfContainer(_utf8, _position, MaxDepth - _depth) is > 0 and var end)
        {
            _position = end;
            return;
        }

        // One bit for each open container: set for an object.
        UInt128 objects = 0;
        int outside = _depth;
        do
        {
            byte open = Current;
            if (open is (byte)'{' or (byte)'[')
            {
                Deepen();
                _position++;
                objects = (objects << 1) | (open == '{' ? 1u : 0u);
            }
            else
            {
                Skip();
            }

            // To the next value, leaving all containers that end here.
            while (_depth > outside)
            {
                if ((objects & 1) != 0 ? NextName() : NextElement())
                    break;
                objects >>= 1;
            }

            if (_depth > outside && (objects & 1) != 0)
                ReadName(out _);
        }
        while (_depth > outside);
    }
}
