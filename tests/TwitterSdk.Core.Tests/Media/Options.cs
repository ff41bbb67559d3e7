using TwitterSdk.Core.Media;

namespace TwitterSdk.Core.Tests.Media;

/// <summary>Options of a vendor that has none of its own.</summary>
internal sealed record Options : MediaTransferOptions;
