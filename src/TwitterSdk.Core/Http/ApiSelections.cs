using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Lists, by the type of their values, that calls send when they say none of their own. Immutable.</summary>
public sealed class ApiSelections
{
    private readonly Dictionary<Type, object> _lists;

    private ApiSelections(Dictionary<Type, object> lists) => _lists = lists;

    /// <summary>No lists.</summary>
    public static ApiSelections None { get; } = new([]);

    /// <summary>The same lists with another one.</summary>
    /// <param name="values">The list; null to send none of this type.</param>
    public ApiSelections With<T>(IReadOnlyList<T>? values)
        where T : struct, ISpelledValue
    {
        var lists = new Dictionary<Type, object>(_lists);
        if (values is null)
            lists.Remove(typeof(T));
        else
            lists[typeof(T)] = values;
        return new ApiSelections(lists);
    }

    /// <summary>The list of values of a type; null for none.</summary>
    public IReadOnlyList<T>? Find<T>()
        where T : struct, ISpelledValue => _lists.TryGetValue(typeof(T), out var list) ? (IReadOnlyList<T>)list : null;
}
