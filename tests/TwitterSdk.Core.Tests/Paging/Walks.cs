using TwitterSdk.Core.Paging;

namespace TwitterSdk.Core.Tests.Paging;

/// <summary>Takes what a walk yields.</summary>
internal static class Walks
{
    public static async Task<List<T>> TakeAllAsync<T>(this IAsyncEnumerable<T> walk, int atMost = 1000)
    {
        var taken = new List<T>();
        await foreach (var item in walk)
        {
            taken.Add(item);
            if (taken.Count == atMost)
                break;
        }

        return taken;
    }

    public static long[] Values<TPage>(this Page<TPage, Number> page) => [.. page.Items.Select(item => item.Value)];
}
