using System;
using System.Collections.Generic;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary>What follows a type's name, in one fixed order: time form, list style, <c>as string</c>, <c>shared</c>, <c>secret</c>, range, default, <c>by</c>.</summary>
internal sealed class TypeModifierParser
{
    private const string Order = "a type is followed, in this order, by time form, list style, 'as string', 'shared', 'secret', range, '= default', 'by', each optional";

    private readonly ProblemList _problems;
    private readonly List<TextSlice> _words;
    private readonly TextSlice _text;
    private TypeRef _type;
    private int _next;
    private Stage _done;

    private TypeModifierParser(TypeRef type, TextSlice text, ProblemList problems)
    {
        _type = type;
        _text = text;
        _words = text.Words();
        _problems = problems;
    }

    public static TypeRef Apply(TypeRef type, TextSlice text, ProblemList problems) =>
        new TypeModifierParser(type, text, problems).Apply();

    private TypeRef Apply()
    {
        while (_next < _words.Count && ApplyNext())
        {
        }

        if (_done < Stage.TimeForm && _type.Leaf.Kind == TypeKind.Time)
            _problems.Add(SyntaxRules.BadTimeForm, _type.Range);
        return _type;
    }

    /// <summary>False when the rest makes no sense; it is reported.</summary>
    private bool ApplyNext()
    {
        TextSlice word = _words[_next];
        string text = word.Text;
        if (_done < Stage.TimeForm && _type.Leaf.Kind == TypeKind.Time)
            return ApplyTimeForm(word);

        Stage stage = StageOf(text);
        if (stage <= _done)
        {
            _problems.Add(SyntaxRules.UnexpectedInType, word.Range, text, stage == Stage.None ? Order : "it comes too late; " + Order);
            return false;
        }

        _done = stage;
        _next++;
        switch (stage)
        {
            case Stage.ListStyle:
                return ApplyListStyle(word);
            case Stage.AsString:
                return ApplyAsString(word);
            case Stage.Shared:
                _type = WithLeaf(_type, leaf => leaf with { Shared = true, Ranges = leaf.Ranges with { Shared = word.Range } });
                return true;
            case Stage.Secret:
                _type = WithLeaf(_type, leaf => leaf with { Secret = true, Ranges = leaf.Ranges with { Secret = word.Range } });
                return true;
            case Stage.Range:
                return ApplyRange(word);
            case Stage.Default:
                return ApplyDefault(word);
            default:
                return ApplyBy(word);
        }
    }

    private static Stage StageOf(string word) => word switch
    {
        "repeated" or "json" => Stage.ListStyle,
        "as" => Stage.AsString,
        "shared" => Stage.Shared,
        "secret" => Stage.Secret,
        "by" => Stage.By,
        _ when word[0] == '=' => Stage.Default,
        _ when word.Contains("..") => Stage.Range,
        _ => Stage.None,
    };

    private bool ApplyTimeForm(TextSlice word)
    {
        _done = Stage.TimeForm;
        _next++;
        TimeForm? form = word.Text switch
        {
            "iso" => TimeForm.Iso,
            "iso_ms" => TimeForm.IsoMilliseconds,
            "ruby" => TimeForm.Ruby,
            "unix" => TimeForm.Unix,
            "unix_ms" => TimeForm.UnixMilliseconds,
            "minute" => TimeForm.Minute,
            _ => null,
        };
        if (form is null)
        {
            _problems.Add(SyntaxRules.BadTimeForm, word.Range);
            return false;
        }

        _type = WithLeaf(_type, leaf => leaf with { Time = form.Value });
        return true;
    }

    private bool ApplyListStyle(TextSlice word)
    {
        if (_type.Kind != TypeKind.List)
        {
            _problems.Add(SyntaxRules.UnexpectedInType, word.Range, word.Text, "only a list has a style");
            return false;
        }

        _type = _type with { ListStyle = word.Text == "json" ? ListStyle.Json : ListStyle.Repeated };
        return true;
    }

    private bool ApplyAsString(TextSlice word)
    {
        if (_next == _words.Count || _words[_next].Text != "string")
        {
            _problems.Add(SyntaxRules.UnexpectedInType, word.Range, "as", "write 'as string'");
            return false;
        }

        _next++;
        _type = WithLeaf(_type, leaf => leaf with { AsString = true, Ranges = leaf.Ranges with { AsString = word.Range } });
        return true;
    }

    private bool ApplyRange(TextSlice word)
    {
        bool isOfNumbers = _type.Kind is TypeKind.Int or TypeKind.Long or TypeKind.Double;
        if (!NumberRange.TryParse(word.Text, out NumberRange range) || (!isOfNumbers && !range.IsOfCounts))
        {
            _problems.Add(SyntaxRules.BadRange, word.Range, word.Text, isOfNumbers ? "" : " Lengths and counts are whole numbers from 0 to 2147483647.");
            return false;
        }

        _type = _type with { Min = range.Min, Max = range.Max, Step = range.Step, Ranges = _type.Ranges with { Bounds = word.Range } };
        return true;
    }

    /// <summary>All the rest is the default, spaces included.</summary>
    private bool ApplyDefault(TextSlice sign)
    {
        TextSlice rest = _text.From(sign.Start + 1 - _text.Start).Trim();
        _next = _words.Count;
        if (rest.Length == 0)
            _problems.Add(SyntaxRules.IncompleteType, sign.Range, "The default");
        else
            _type = _type with { Default = rest.Text, Ranges = _type.Ranges with { Default = rest.Range } };
        return true;
    }

    private bool ApplyBy(TextSlice word)
    {
        if (_next == _words.Count)
        {
            _problems.Add(SyntaxRules.IncompleteType, word.Range, "The member that decides");
            return false;
        }

        TextSlice first = _words[_next++], last = first;
        string by = first.Text;
        while (_next + 1 < _words.Count && _words[_next].Text == "+")
        {
            last = _words[_next + 1];
            by += "+" + last.Text;
            _next += 2;
        }

        TextSlice all = _text.Part(first.Start - _text.Start, last.Start + last.Length - first.Start);
        _type = _type with { By = by, Ranges = _type.Ranges with { By = all.Range } };
        return true;
    }

    private static TypeRef WithLeaf(TypeRef type, Func<TypeRef, TypeRef> change) =>
        type.Kind == TypeKind.List ? type with { Element = WithLeaf(type.Element!, change) } : change(type);

    private enum Stage
    {
        None,
        TimeForm,
        ListStyle,
        AsString,
        Shared,
        Secret,
        Range,
        Default,
        By,
    }
}
