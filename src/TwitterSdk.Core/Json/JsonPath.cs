using System.Globalization;
using System.Text;
using TwitterSdk.Core.Json.Tokens;

namespace TwitterSdk.Core.Json;

/// <summary>
/// Finds the path of a value by walking through the document again. It goes on from where it stopped the last time, so that all
/// the mismatches of a document together cost one more walk.
/// </summary>
internal sealed class JsonPath
{
    private readonly List<Step> _steps = [];
    private int _position;
    private bool _nameExpected;

    /// <summary>The path of a value.</summary>
    /// <param name="utf8">The document, in which everything before the value is already checked.</param>
    /// <param name="target">Where the value starts.</param>
    public string To(ReadOnlySpan<byte> utf8, int target)
    {
        if (target < _position)
        {
            _steps.Clear();
            _position = 0;
            _nameExpected = false;
        }

        while (_position < target)
            Move(utf8);
        var path = new StringBuilder("$");
        foreach (var step in _steps)
            Append(path, utf8, step);
        return path.ToString();
    }

    private static void Append(StringBuilder path, ReadOnlySpan<byte> utf8, Step step)
    {
        if (step.NameEnd < 0)
        {
            path.Append(CultureInfo.InvariantCulture, $"[{step.Place}]");
            return;
        }

        string name = JsonText.Unescape(utf8[step.Place..step.NameEnd]);
        if (name.Length > 0 && name.All(static c => char.IsLetterOrDigit(c) || c == '_'))
            path.Append('.').Append(name);
        else
            path.Append("['").Append(name.Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
    }

    private void Move(ReadOnlySpan<byte> utf8)
    {
        switch (utf8[_position])
        {
            case (byte)'{':
                _steps.Add(new Step(0, 0));
                _nameExpected = true;
                _position++;
                break;
            case (byte)'[':
                _steps.Add(new Step(0, -1));
                _position++;
                break;
            case (byte)'}' or (byte)']':
                _steps.RemoveAt(_steps.Count - 1);
                _nameExpected = false;
                _position++;
                break;
            case (byte)',':
                if (_steps[^1].NameEnd < 0)
                    _steps[^1] = new Step(_steps[^1].Place + 1, -1);
                else
                    _nameExpected = true;
                _position++;
                break;
            case (byte)'"':
                int start = _position + 1;
                int end = JsonTokens.EndOfText(utf8, start, out _, out _);
                if (_nameExpected)
                    _steps[^1] = new Step(start, end);
                _nameExpected = false;
                _position = end + 1;
                break;
            default:
                // White space, colons, numbers and literals carry no path.
                _position++;
                break;
        }
    }

    // In an array: the index, and -1. In an object: where the name starts and ends.
    private readonly record struct Step(int Place, int NameEnd);
}
