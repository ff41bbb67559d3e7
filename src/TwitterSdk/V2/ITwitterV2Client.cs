namespace TwitterSdk.V2;

/// <summary>X API v2, one property per chapter; for tests that put something else in its place.</summary>
public partial interface ITwitterV2Client;
