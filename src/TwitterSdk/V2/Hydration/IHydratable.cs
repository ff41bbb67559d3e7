namespace TwitterSdk.V2.Hydration;

/// <summary>A record that refers to others by their ids.</summary>
/// <typeparam name="TView">The record with what it refers to.</typeparam>
public interface IHydratable<out TView>
{
    /// <summary>Joins the record with what came along with it. Nothing is copied.</summary>
    /// <param name="included">What came along.</param>
    TView Hydrate(IncludedObjects included);
}
