namespace TwitterSdk.Core.Paging;

/// <summary>An id that can be counted with, for paging by ids.</summary>
/// <typeparam name="TSelf">The id type.</typeparam>
public interface INumericId<TSelf>
    where TSelf : struct, INumericId<TSelf>
{
    /// <summary>The number.</summary>
    long Value { get; }

    /// <summary>The id with a number.</summary>
    static abstract TSelf FromInt64(long value);
}
