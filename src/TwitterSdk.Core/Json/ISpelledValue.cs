namespace TwitterSdk.Core.Json;

/// <summary>A value that a vendor may call differently in different namings, and of which lists are picked.</summary>
public interface ISpelledValue : IWireValue
{
    /// <summary>The text of the value in a naming; the value itself where it is called the same in all, or is not known.</summary>
    /// <param name="spelling">1 for the first naming of the spec.</param>
    string InSpelling(int spelling);
}
