namespace TwitterSdk.Core.Paging;

/// <summary>A walk that cannot go on: the vendor's answer leads back to itself.</summary>
/// <param name="message">What happened.</param>
public sealed class PagingException(string message) : Exception(message);
