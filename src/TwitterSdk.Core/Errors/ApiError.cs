namespace TwitterSdk.Core.Errors;

/// <summary>One error as the vendor tells it.</summary>
/// <param name="Code">The vendor's code; null when it tells none, or one that is no number.</param>
/// <param name="Message">The vendor's text.</param>
/// <param name="Parameter">The parameter at fault, when it is named.</param>
/// <param name="TextCode">The vendor's code when it is text.</param>
public sealed record ApiError(int? Code, string? Message, string? Parameter = null, string? TextCode = null);
