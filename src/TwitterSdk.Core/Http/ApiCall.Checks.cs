using System.Globalization;
using System.Text;

namespace TwitterSdk.Core.Http;

/// <content>Checks of what the spec says about parameters.</content>
public sealed partial class ApiCall
{
    /// <summary>Exactly one of the alternatives must be given.</summary>
    /// <param name="alternatives">As in the spec: <c>list_id | slug + owner_id</c>; for the message.</param>
    /// <param name="given">For each alternative, whether all of its parameters are given.</param>
    public void RequireOne(string alternatives, params ReadOnlySpan<bool> given)
    {
        if (_checkParameters && given.Count(true) is not 1 and var count)
            throw RefuseChoice("exactly one", alternatives, given, count);
    }

    /// <summary>At most one of the alternatives may be given.</summary>
    /// <param name="alternatives">As in the spec: <c>user_id | screen_name</c>; for the message.</param>
    /// <param name="given">For each alternative, whether it is given.</param>
    public void RequireAtMostOne(string alternatives, params ReadOnlySpan<bool> given)
    {
        if (_checkParameters && given.Count(true) is > 1 and var count)
            throw RefuseChoice("at most one", alternatives, given, count);
    }

    /// <summary>At least one of the alternatives must be given.</summary>
    /// <param name="alternatives">As in the spec: <c>follow | track | locations</c>; for the message.</param>
    /// <param name="given">For each alternative, whether all of its parameters are given.</param>
    public void RequireAtLeastOne(string alternatives, params ReadOnlySpan<bool> given)
    {
        if (_checkParameters && given.Count(true) == 0)
            throw RefuseChoice("at least one", alternatives, given, 0);
    }

    /// <summary>All of these parameters must be given, or none of them.</summary>
    /// <param name="parameters">As in the spec: <c>lat + long</c>; for the message.</param>
    /// <param name="given">For each parameter, whether it is given.</param>
    public void RequireAllOrNone(string parameters, params ReadOnlySpan<bool> given)
    {
        var count = given.Count(true);
        if (!_checkParameters || count == 0 || count == given.Length)
            return;
        var names = parameters.Split('+', StringSplitOptions.TrimEntries);
        var (present, missing) = (Joined(names, given, true), Joined(names, given, false));
        throw Refuse(parameters, $"{Endpoint.Name} takes {parameters} together or not at all. Missing beside {present}: {missing}. Give all or none.");
    }

    /// <summary>A value must lie within its documented range.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value; null is fine.</param>
    /// <param name="min">The least; null for none.</param>
    /// <param name="max">The greatest; null for none.</param>
    public void CheckRange(string name, double? value, double? min, double? max)
    {
        // Written so that NaN lies in no range.
        if (!_checkParameters || value is not { } number || (!(number < min) && !(number > max) && !double.IsNaN(number)))
            return;
        throw Refuse(name, string.Create(CultureInfo.InvariantCulture, $"{Endpoint.Name}: {name} is {number}, but it must be {Describe(min, max)}."));
    }

    /// <summary>A text must have its documented length, in code points.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The text; null is fine.</param>
    /// <param name="min">The least length; null for none.</param>
    /// <param name="max">The greatest length; null for none.</param>
    public void CheckLength(string name, string? value, int? min, int? max)
    {
        if (!_checkParameters || value is null)
            return;
        var length = CountCodePoints(value);
        if (!(length < min) && !(length > max))
            return;
        throw Refuse(name, string.Create(CultureInfo.InvariantCulture, $"{Endpoint.Name}: {name} has {length} characters, but it must have {Describe(min, max)}."));
    }

    /// <summary>A list must have its documented count.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The list; null is fine.</param>
    /// <param name="min">The least count; null for none.</param>
    /// <param name="max">The greatest count; null for none.</param>
    /// <param name="step">What the count must be a multiple of.</param>
    public void CheckCount<T>(string name, IReadOnlyList<T>? values, int? min, int? max, int step = 1)
    {
        if (!_checkParameters || values is null)
            return;
        if (values.Count % step != 0)
            throw Refuse(name, string.Create(CultureInfo.InvariantCulture, $"{Endpoint.Name}: {name} has {values.Count} items, but they come in groups of {step}. Complete the last group."));
        if (!(values.Count < min) && !(values.Count > max))
            return;
        throw Refuse(name, string.Create(CultureInfo.InvariantCulture, $"{Endpoint.Name}: {name} has {values.Count} items, but it must have {Describe(min, max)}."));
    }

    private static int CountCodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private static string Describe(double? min, double? max) => (min, max) switch
    {
        ({ } least, { } most) when least == most => string.Create(CultureInfo.InvariantCulture, $"exactly {least}"),
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {max}"),
    };

    private ApiArgumentException RefuseChoice(string rule, string alternatives, ReadOnlySpan<bool> given, int count)
    {
        var message = new StringBuilder($"{Endpoint.Name} takes {rule} of: {alternatives}.");
        if (count == 0)
        {
            message.Append(" None is given: give one");
            message.Append(alternatives.Contains('+', StringComparison.Ordinal) ? ", with all that '+' joins to it." : ".");
            return Refuse(alternatives, message.ToString());
        }

        message.Append(" Given are ").Append(Joined(alternatives.Split('|', StringSplitOptions.TrimEntries), given, true));
        return Refuse(alternatives, message.Append(": leave out all but one.").ToString());
    }

    /// <summary>The names that are given, or those that are not.</summary>
    private static string Joined(string[] names, ReadOnlySpan<bool> given, bool wanted)
    {
        var text = new StringBuilder();
        for (var i = 0; i < given.Length && i < names.Length; i++)
        {
            if (given[i] == wanted)
                text.Append(text.Length == 0 ? "" : " and ").Append(names[i]);
        }

        return text.ToString();
    }
}
