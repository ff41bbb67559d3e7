namespace TwitterSdk.Core.Http;

/// <summary>An answer with objects beside its data that the data refer to.</summary>
/// <typeparam name="TData">What was asked for: an object, or a list of them.</typeparam>
/// <typeparam name="TIncludes">What came along.</typeparam>
public interface IApiIncluding<out TData, out TIncludes>
    where TData : class
    where TIncludes : class
{
    /// <summary>What was asked for; null when nothing of it came.</summary>
    TData? Data { get; }

    /// <summary>What came along; null when nothing did.</summary>
    TIncludes? Includes { get; }
}
