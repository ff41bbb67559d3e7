namespace TwitterSdk.Tests.Media;

/// <summary>How far the processing is.</summary>
internal sealed record FakeProcessing(string State, int? CheckAfterSecs = null, int? ProgressPercent = null, (int Code, string Name, string Message)? Error = null);
