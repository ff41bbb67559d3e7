namespace TwitterSdk.Emulator.Http;

/// <summary>Takes one message of a body that goes on, and has it on its way when it returns.</summary>
internal delegate Task MessageSink(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);
