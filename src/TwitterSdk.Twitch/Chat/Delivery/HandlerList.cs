using System.Collections.Immutable;

namespace TwitterSdk.Twitch.Chat.Delivery;

/// <summary>Handlers of one kind, in the order they came.</summary>
internal sealed class HandlerList<T>
    where T : Delegate
{
    private ImmutableArray<Registration> _registrations = [];

    public ImmutableArray<Registration> All => _registrations;

    public bool IsEmpty => _registrations.IsEmpty;

    public IDisposable Add(T handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var registration = new Registration(this, handler);
        ImmutableInterlocked.Update(ref _registrations, static (all, added) => all.Add(added), registration);
        return registration;
    }

    internal sealed class Registration(HandlerList<T> list, T handler) : IDisposable
    {
        public T Handler => handler;

        public void Dispose() => ImmutableInterlocked.Update(ref list._registrations, static (all, removed) => all.Remove(removed), this);
    }
}
