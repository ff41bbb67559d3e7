namespace TwitterSdk.Benchmarks.Upload;

/// <summary>What one upload took.</summary>
/// <param name="Milliseconds">Its time.</param>
/// <param name="Bytes">What was allocated.</param>
/// <param name="Growth">How many bytes more of memory were in use than before, at most.</param>
internal readonly record struct UploadRun(double Milliseconds, double Bytes, double Growth);
