using TwitterSdk.Core.Paging;

namespace TwitterSdk.Core.Tests.Paging;

/// <summary>An item that is its own id.</summary>
public readonly record struct Number(long Value) : INumericId<Number>
{
    public static Number FromInt64(long value) => new(value);

    public static implicit operator Number(long value) => new(value);
}
