namespace TwitterSdk.V1;

/// <summary>Twitter API v1.1, one property per chapter; for tests that put something else in its place.</summary>
public partial interface ITwitterV1Client;
