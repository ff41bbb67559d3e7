namespace TwitterSdk.Emulator.Http;

/// <summary>Sends a body that has no end of its own.</summary>
internal delegate Task StreamBody(Stream body, CancellationToken cancellationToken);
