namespace TwitterSdk.Emulator.Http;

/// <summary>Sends a body that has no end of its own, message by message.</summary>
internal delegate Task StreamBody(MessageSink send, CancellationToken cancellationToken);
