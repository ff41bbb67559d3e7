using System.Collections.Generic;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Json;

/// <summary>
/// Reads JSON into nodes that know their place. Goes on after what can be skipped (comments, stray and missing commas),
/// so that a file shows all of its problems at once.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>A spec needs about six; the bound keeps hostile text from using up the stack.</summary>
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly ProblemList _problems;
    private readonly JsonTextReader _texts;
    private int _position;
    private int _depth;

    private JsonReader(string text, ProblemList problems)
    {
        _text = text;
        _problems = problems;
        _texts = new JsonTextReader(text, problems);
    }

    /// <summary>The whole text as one value; null when it is broken beyond what can be skipped, which is then reported.</summary>
    public static JsonNode? Read(string text, ProblemList problems)
    {
        var reader = new JsonReader(text, problems);
        if (text.Length > 0 && text[0] == '\uFEFF')
            reader._position = 1;
        JsonNode? root = reader.ReadValue();
        if (root is not null && reader.SkipSpace() != '\0')
            reader.ReportUnexpected("the end of the file");
        return root;
    }

    private JsonNode? ReadValue()
    {
        switch (SkipSpace())
        {
            case '{':
                return Nested('{');
            case '[':
                return Nested('[');
            case '"':
                return ReadText();
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return ReadWord();
        }
    }

    private JsonNode? Nested(char open)
    {
        if (_depth == MaxDepth)
        {
            _problems.Add(SyntaxRules.TooDeep, new TextRange(_position, 1));
            return null;
        }

        _depth++;
        JsonNode? node = open == '{' ? ReadObject() : ReadArray();
        _depth--;
        return node;
    }

    private JsonObject? ReadObject()
    {
        int start = _position++;
        var members = new List<JsonMember>();
        var names = new HashSet<string>(System.StringComparer.Ordinal);
        while (true)
        {
            Step step = NextItem(start, '}', members.Count > 0);
            if (step == Step.Broken)
                return null;
            if (step == Step.End)
                return new JsonObject(members, new TextRange(start, _position - start));

            if (Current != '"')
            {
                ReportUnexpected("a member name in double quotes");
                return null;
            }

            JsonText? name = ReadText();
            if (name is null)
                return null;
            if (SkipSpace() != ':')
            {
                ReportUnexpected("':'");
                return null;
            }

            _position++;
            JsonNode? value = ReadValue();
            if (value is null)
                return null;
            if (names.Add(name.Value))
                members.Add(new JsonMember(name, value));
            else
                _problems.Add(SyntaxRules.DuplicateMember, name.Range, name.Value);
        }
    }

    private JsonArray? ReadArray()
    {
        int start = _position++;
        var items = new List<JsonNode>();
        while (true)
        {
            Step step = NextItem(start, ']', items.Count > 0);
            if (step == Step.Broken)
                return null;
            if (step == Step.End)
                return new JsonArray(items, new TextRange(start, _position - start));

            JsonNode? item = ReadValue();
            if (item is null)
                return null;
            items.Add(item);
        }
    }

    /// <summary>Walks over the comma to the next item, or over the closing bracket.</summary>
    private Step NextItem(int start, char close, bool hasItems)
    {
        char current = SkipSpace();
        if (current == ',' && hasItems)
        {
            int comma = _position++;
            current = SkipSpace();
            if (current == close)
                _problems.Add(SyntaxRules.TrailingComma, new TextRange(comma, 1));
        }
        else if (hasItems && current == '"')
        {
            _problems.Add(SyntaxRules.MissingComma, new TextRange(_position, 1));
        }
        else if (hasItems && current != close && current != '\0')
        {
            ReportUnexpected("',' or '" + close + "'");
            return Step.Broken;
        }

        if (current == close)
        {
            _position++;
            return Step.End;
        }

        if (_position < _text.Length)
            return Step.Item;
        _problems.Add(SyntaxRules.NotClosed, new TextRange(start, 1), _text[start].ToString(), close.ToString());
        return Step.Broken;
    }

    private JsonText? ReadText()
    {
        JsonText? text = _texts.Read(_position);
        if (text is not null)
            _position = text.Range.End;
        return text;
    }

    private JsonNumber ReadNumber()
    {
        int start = _position;
        while (_position < _text.Length && (IsWordPart(Current) || Current is '-' or '+' or '.'))
            _position++;
        string digits = _text.Substring(start, _position - start);
        var range = new TextRange(start, digits.Length);
        if (!JsonNumberGrammar.Matches(digits))
            _problems.Add(SyntaxRules.BadNumber, range, digits);
        return new JsonNumber(digits, range);
    }

    private JsonWord? ReadWord()
    {
        int start = _position;
        string word = PeekWord();
        _position += word.Length;
        var range = new TextRange(start, word.Length);
        switch (word)
        {
            case "true":
                return new JsonWord(true, range);
            case "false":
                return new JsonWord(false, range);
            case "null":
                return new JsonWord(null, range);
            default:
                _position = start;
                ReportUnexpected("a value");
                return null;
        }
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Walks over white space and comments, and tells the next character; NUL at the end.</summary>
    private char SkipSpace()
    {
        while (_position < _text.Length)
        {
            if (Current is ' ' or '\t' or '\r' or '\n')
                _position++;
            else if (!SkipComment())
                break;
        }

        return Current;
    }

    private bool SkipComment()
    {
        bool line = Current == '#' || string.CompareOrdinal(_text, _position, "//", 0, 2) == 0;
        if (!line && string.CompareOrdinal(_text, _position, "/*", 0, 2) != 0)
            return false;

        int end = line
            ? _text.IndexOf('\n', _position)
            : _text.IndexOf("*/", _position + 2, System.StringComparison.Ordinal);
        int next = end < 0 ? _text.Length : line ? end : end + 2;
        int length = next - _position;
        if (line && end > 0 && _text[end - 1] == '\r')
            length--;
        _problems.Add(SyntaxRules.Comment, new TextRange(_position, length));
        _position = next;
        return true;
    }

    private string PeekWord()
    {
        int end = _position;
        while (end < _text.Length && IsWordPart(_text[end]))
            end++;
        return _text.Substring(_position, end - _position);
    }

    private void ReportUnexpected(string expected)
    {
        string word = PeekWord();
        string found = _position >= _text.Length ? "the end of the file"
            : Current == '\'' ? "a single quote: JSON text stands in double quotes"
            : word.Length > 0 ? "'" + word + "'"
            : "'" + Current + "'";
        int length = _position >= _text.Length ? 0 : System.Math.Max(1, word.Length);
        _problems.Add(SyntaxRules.Unexpected, new TextRange(_position, length), expected, found);
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private enum Step
    {
        Item,
        End,
        Broken,
    }
}
