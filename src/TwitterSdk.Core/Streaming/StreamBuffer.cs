using System.Threading.Tasks.Sources;

namespace TwitterSdk.Core.Streaming;

/// <summary>
/// What was read and not yet taken: a bounded queue between one pump and one caller. Events always find room, for there are few and
/// the caller asked for them.
/// </summary>
internal sealed class StreamBuffer<T>(int capacity, StreamOverflow overflow) : IValueTaskSource<bool>
{
    // Waking a caller costs more than many messages, so one who waits is left to wait while more are at hand; but there must be room for
    // those that come until the caller is awake.
    private const int GoodStretch = 128;
    private const int PartOfRoom = 8;

    private readonly int _stretch = Math.Clamp(capacity / PartOfRoom, 1, GoodStretch);
    private readonly Lock _gate = new();
    private readonly Queue<StreamItem<T>> _items = new();
    private ManualResetValueTaskSourceCore<bool> _reader = new() { RunContinuationsAsynchronously = true };
    private TaskCompletionSource? _room;
    private Exception? _error;
    private int _messages;
    private bool _isWaiting;
    private bool _isComplete;

    /// <summary>Takes the next item; false when there is none just now.</summary>
    public bool TryTake(out StreamItem<T> item)
    {
        TaskCompletionSource? room = null;
        lock (_gate)
        {
            if (!_items.TryDequeue(out item))
                return false;

            // A pump that waits is woken for a good stretch of work, not for each message.
            if (item.IsMessage && --_messages <= capacity / 2)
                (room, _room) = (_room, null);
        }

        room?.TrySetResult();
        return true;
    }

    /// <summary>Waits for an item; false at the end. What was put in before the end is taken first.</summary>
    public ValueTask<bool> WaitAsync()
    {
        lock (_gate)
        {
            if (_items.Count > 0)
                return new ValueTask<bool>(true);
            if (_isComplete)
                return _error is null ? default : ValueTask.FromException<bool>(_error);
            _reader.Reset();
            _isWaiting = true;
            return new ValueTask<bool>(this, _reader.Version);
        }
    }

    /// <summary>Puts a message in, or handles that there is no room for it. A caller who waits gets it when there are more, or at the next <see cref="Signal"/>.</summary>
    public StreamBufferAnswer Add(T message)
    {
        bool isFull;
        lock (_gate)
        {
            isFull = _messages >= capacity;
            if (isFull && overflow is StreamOverflow.DropNewest)
                return StreamBufferAnswer.Dropped;
            if (isFull && overflow is StreamOverflow.Fail or StreamOverflow.Wait)
                return StreamBufferAnswer.Full;
            if (isFull)
                DropOldest();
            _items.Enqueue(new StreamItem<T>(message));
            if (++_messages < _stretch || !_isWaiting)
                return isFull ? StreamBufferAnswer.Dropped : StreamBufferAnswer.Added;
            _isWaiting = false;
        }

        _reader.SetResult(true);
        return isFull ? StreamBufferAnswer.Dropped : StreamBufferAnswer.Added;
    }

    /// <summary>Puts an event in, and lets the caller have it.</summary>
    public void Add(ConnectionEvent happened)
    {
        lock (_gate)
            _items.Enqueue(new StreamItem<T>(happened));
        Signal();
    }

    /// <summary>Waits until the caller has made room.</summary>
    public Task WaitForRoomAsync(CancellationToken cancellationToken)
    {
        Task room;
        lock (_gate)
        {
            if (_messages < capacity)
                return Task.CompletedTask;
            room = (_room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        Signal();
        return room.WaitAsync(cancellationToken);
    }

    /// <summary>Wakes a caller who waits for what was put in; for when nothing more is at hand.</summary>
    public void Signal()
    {
        lock (_gate)
        {
            if (!_isWaiting || _items.Count == 0)
                return;
            _isWaiting = false;
        }

        _reader.SetResult(true);
    }

    /// <summary>Ends the queue.</summary>
    /// <param name="error">What the caller gets to see behind the last item; null for a proper end.</param>
    /// <param name="atOnce">True to forget what was not taken yet.</param>
    public void Complete(Exception? error, bool atOnce)
    {
        bool wasWaiting;
        bool hasItems;
        lock (_gate)
        {
            if (_isComplete)
                return;
            _isComplete = true;
            _error = error;
            if (atOnce)
                _items.Clear();
            (wasWaiting, _isWaiting) = (_isWaiting, false);
            hasItems = _items.Count > 0;
        }

        if (!wasWaiting)
            return;
        if (error is null || hasItems)
            _reader.SetResult(hasItems);
        else
            _reader.SetException(error);
    }

    bool IValueTaskSource<bool>.GetResult(short token) => _reader.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _reader.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _reader.OnCompleted(continuation, state, token, flags);

    // Events that stand before it keep their places.
    private void DropOldest()
    {
        int count = _items.Count;
        bool dropped = false;
        if (_items.Peek().IsMessage)
        {
            _items.Dequeue();
        }
        else
        {
            for (int i = 0; i < count; i++)
            {
                StreamItem<T> item = _items.Dequeue();
                if (item.IsMessage && !dropped)
                    dropped = true;
                else
                    _items.Enqueue(item);
            }
        }

        _messages--;
    }
}
