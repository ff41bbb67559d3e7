using System.Globalization;
using System.Text;

namespace TwitterSdk.Text.Scanning;

/// <summary>Takes a text apart into what a thread does not cut.</summary>
internal sealed class ThreadUnits(string text, List<EntitySpan> entities, TweetLengthRules rules, int most)
{
    private readonly List<ThreadUnit> _units = new(text.Length);
    private readonly bool _isComposed = Ascii.IsValid(text) || text.IsNormalized();

    /// <summary>The units in the order of the text, without a gap.</summary>
    public List<ThreadUnit> Read()
    {
        var index = 0;
        foreach (var entity in entities)
        {
            ReadText(index, entity.Start);
            var weight = TweetLength.WeightOf(text.AsSpan(entity.Start, entity.End - entity.Start), rules);
            if (weight > most)
                ReadText(entity.Start, entity.End);
            else
                _units.Add(new ThreadUnit(entity.Start, entity.End, weight, ThreadBreak.Character, false));
            index = entity.End;
        }

        ReadText(index, text.Length);
        return _units;
    }

    private void ReadText(int index, int end)
    {
        while (index < end)
        {
            var length = SpaceLength(index, end);
            if (length > 0)
            {
                AddSpace(index, index + length);
            }
            else
            {
                length = Math.Min(StringInfo.GetNextTextElementLength(text.AsSpan(index, end - index)), end - index);
                AddCharacter(index, index + length);
            }

            index += length;
        }
    }

    private void AddCharacter(int start, int end)
    {
        var weight = WeightOf(start, end);
        if (weight <= most)
        {
            _units.Add(new ThreadUnit(start, end, weight, IsFullStop(start) ? ThreadBreak.Sentence : ThreadBreak.Character, false));
            return;
        }

        // A letter with hundreds of accents.
        for (var i = start; i < end;)
        {
            var length = Rune.GetRuneAt(text, i).Utf16SequenceLength;
            _units.Add(new ThreadUnit(i, i + length, WeightOf(i, i + length), ThreadBreak.Character, false));
            i += length;
        }
    }

    private int WeightOf(int start, int end) => end - start == 1 && text[start] < 128
        ? rules.WeightOf(text[start])
        : TweetLength.WeightOf(_isComposed ? text.AsSpan(start, end - start) : Composition.Of(text[start..end]), rules);

    private void AddSpace(int start, int end)
    {
        var lines = text.AsSpan(start, end - start).Count('\n');
        var place = lines > 1 ? ThreadBreak.Paragraph : lines == 1 ? ThreadBreak.Line : EndsSentence(start) ? ThreadBreak.Sentence : ThreadBreak.Word;
        _units.Add(new ThreadUnit(start, end, WeightOf(start, end), place, true));
    }

    private int SpaceLength(int start, int end)
    {
        var index = start;
        while (index < end && char.IsWhiteSpace(text[index]))
            index++;
        return index - start;
    }

    // Quotation marks and brackets close behind the full stop.
    private bool EndsSentence(int index)
    {
        while (index > 0 && text[index - 1] is '"' or '\'' or ')' or ']' or '”' or '’' or '»' or '」' or '』')
            index--;
        return index > 0 && text[index - 1] is '.' or '!' or '?' or '…' || (index > 0 && IsFullStop(index - 1));
    }

    // Full stops of scripts that put no space behind them.
    private bool IsFullStop(int index) => text[index] is '。' or '！' or '？' or '｡' or '।';
}
