using System.Diagnostics.CodeAnalysis;

namespace TwitterSdk.Core.Streaming;

/// <summary>A message, or something that happened to the connection between two messages.</summary>
/// <typeparam name="T">A message.</typeparam>
public readonly record struct StreamItem<T>
{
    internal StreamItem(T message)
    {
        Message = message;
        IsMessage = true;
    }

    internal StreamItem(ConnectionEvent happened) => Event = happened;

    /// <summary>True for a message.</summary>
    [MemberNotNullWhen(true, nameof(Message))]
    [MemberNotNullWhen(false, nameof(Event))]
    public bool IsMessage { get; }

    /// <summary>The message; nothing for an event.</summary>
    public T? Message { get; }

    /// <summary>What happened; null for a message.</summary>
    public ConnectionEvent? Event { get; }
}
