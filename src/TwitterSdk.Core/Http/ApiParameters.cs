using System.Collections;

namespace TwitterSdk.Core.Http;

/// <summary>Parameters by their wire names: <c>new() { ["count"] = 20, ["trim_user"] = true }</c>. A null is left out.</summary>
public sealed class ApiParameters : IEnumerable<KeyValuePair<string, ApiParameter>>
{
    private readonly List<KeyValuePair<string, ApiParameter>> _values = [];

    /// <summary>Sets a parameter; null takes it away.</summary>
    /// <param name="name">The wire name.</param>
    public ApiParameter? this[string name]
    {
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            _values.RemoveAll(pair => pair.Key == name);
            Add(name, value);
        }
    }

    /// <summary>Adds a parameter, beside others of the same name.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value; null adds nothing.</param>
    public void Add(string name, ApiParameter? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (value is not null)
            _values.Add(KeyValuePair.Create(name, value));
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, ApiParameter>> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same with one more, or another, value.</summary>
    internal ApiParameters With(string name, string value)
    {
        var copy = new ApiParameters();
        copy._values.AddRange(_values);
        copy[name] = value;
        return copy;
    }

    internal void AddTo(ApiCall call, ParameterLocation location)
    {
        foreach ((string name, ApiParameter value) in _values)
            value.AddTo(call, location, name);
    }
}
