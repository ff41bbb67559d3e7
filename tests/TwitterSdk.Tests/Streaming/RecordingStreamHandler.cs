using TwitterSdk.Core.Streaming;
using TwitterSdk.Streaming;
using TwitterSdk.V1;

namespace TwitterSdk.Tests.Streaming;

/// <summary>Remembers which methods were called, in their order.</summary>
internal sealed class RecordingStreamHandler : TwitterStreamHandler
{
    public List<string> Calls { get; } = [];

    /// <summary>Is asked at each Tweet; may throw.</summary>
    public Action<Tweet>? AtStatus { get; init; }

    /// <summary>Is asked at each fault; may throw.</summary>
    public Action<Exception>? AtException { get; init; }

    public override Task OnConnectAsync(bool isRestart, CancellationToken cancellationToken) => Note(isRestart ? "connect again" : "connect");

    public override Task OnClosedAsync(CancellationToken cancellationToken) => Note("closed");

    public override Task OnConnectionErrorAsync(StreamReconnecting again, CancellationToken cancellationToken) => Note($"connection error {again.Cause.Kind}");

    public override Task OnRequestErrorAsync(StreamReconnecting again, CancellationToken cancellationToken) => Note($"request error {again.Cause.Status}");

    public override Task OnKeepAliveAsync(CancellationToken cancellationToken) => Note("keep-alive");

    public override Task OnUnreadableAsync(StreamUnreadable line, CancellationToken cancellationToken) => Note("unreadable");

    public override Task OnDisconnectAsync(Exception? error, CancellationToken cancellationToken) => Note($"disconnect {error?.GetType().Name}");

    public override Task OnExceptionAsync(Exception exception, CancellationToken cancellationToken)
    {
        AtException?.Invoke(exception);
        return Note($"exception {exception.Message}");
    }

    public override Task OnDataAsync(StreamMessage message, CancellationToken cancellationToken) => Note("data");

    public override Task OnStatusAsync(Tweet status, CancellationToken cancellationToken)
    {
        AtStatus?.Invoke(status);
        return Note($"status {status.Text}");
    }

    public override Task OnDeleteAsync(DeleteNotice notice, CancellationToken cancellationToken) => Note("delete");

    public override Task OnLimitAsync(LimitNotice notice, CancellationToken cancellationToken) => Note("limit");

    public override Task OnScrubGeoAsync(ScrubGeoNotice notice, CancellationToken cancellationToken) => Note("scrub geo");

    public override Task OnStatusWithheldAsync(StatusWithheldNotice notice, CancellationToken cancellationToken) => Note("status withheld");

    public override Task OnUserWithheldAsync(UserWithheldNotice notice, CancellationToken cancellationToken) => Note("user withheld");

    public override Task OnWarningAsync(WarningNotice notice, CancellationToken cancellationToken) => Note("warning");

    public override Task OnDisconnectMessageAsync(DisconnectNotice notice, CancellationToken cancellationToken) => Note("disconnect message");

    public override Task OnFriendsAsync(StreamFriends friends, CancellationToken cancellationToken) => Note($"friends {friends.Friends!.Count}");

    public override Task OnEventAsync(StreamEvent happened, CancellationToken cancellationToken) => Note($"event {happened.Event}");

    public override Task OnDirectMessageAsync(DirectMessage message, CancellationToken cancellationToken) => Note($"direct message {message.Text}");

    public override Task OnControlAsync(ControlNotice notice, CancellationToken cancellationToken) => Note($"control {notice.StreamId}");

    public override Task OnForUserAsync(UserId user, StreamMessage message, CancellationToken cancellationToken)
    {
        lock (Calls)
            Calls.Add($"for {user}");
        return base.OnForUserAsync(user, message, cancellationToken);
    }

    public override Task OnOtherAsync(StreamMessage message, CancellationToken cancellationToken) => Note(message.GetType().Name);

    private Task Note(string call)
    {
        lock (Calls)
            Calls.Add(call);
        return Task.CompletedTask;
    }
}
