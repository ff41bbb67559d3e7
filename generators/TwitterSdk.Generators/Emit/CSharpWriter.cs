using System.Text;

namespace TwitterSdk.Generators.Emit;

/// <summary>Indented C# text. Lines end with a line feed on every machine, so that equal specs make equal bytes.</summary>
internal sealed class CSharpWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _gapIsOpen;

    /// <summary>One line, or a blank one.</summary>
    public CSharpWriter Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
        _gapIsOpen = line.Length > 0;
        return this;
    }

    /// <summary>One line, a step further in: the continuation of the line before.</summary>
    public CSharpWriter Continued(string line)
    {
        _depth++;
        Line(line);
        _depth--;
        return this;
    }

    /// <summary>A blank line between members; none at the start of a block, and never two.</summary>
    public CSharpWriter Gap() => _gapIsOpen ? Line() : this;

    /// <summary>A line, and a block under it.</summary>
    public CSharpWriter Open(string header) => Line(header).Block();

    /// <summary>A block.</summary>
    public CSharpWriter Block()
    {
        Line("{");
        _depth++;
        _gapIsOpen = false;
        return this;
    }

    /// <summary>Ends the block.</summary>
    public CSharpWriter Close(string suffix = "")
    {
        _depth--;
        return Line("}" + suffix);
    }

    public override string ToString() => _text.ToString();
}
