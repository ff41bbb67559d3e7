namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>Why a web socket was closed, and what becomes of its subscriptions.</summary>
internal static class EventSubCloseCodes
{
    public const int Unused = 4003;
    public const int NotReconnected = 4004;
    public const int BadReconnectUrl = 4007;

    public static string Reason(int code) => code switch
    {
        4000 => "internal server error",
        4001 => "client sent inbound traffic",
        4002 => "client failed ping-pong",
        Unused => "connection unused",
        NotReconnected => "client reconnect grace time expired",
        4005 => "network timeout",
        4006 => "network error",
        BadReconnectUrl => "invalid reconnect attempt",
        _ => "bye",
    };

    public static string Status(int code) => code switch
    {
        4000 => "websocket_internal_error",
        4001 => "websocket_received_inbound_traffic",
        4002 => "websocket_failed_ping_pong",
        Unused => "websocket_connection_unused",
        NotReconnected => "websocket_failed_to_reconnect",
        4005 => "websocket_network_timeout",
        4006 => "websocket_network_error",
        _ => "websocket_disconnected",
    };
}
