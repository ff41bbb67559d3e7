namespace TwitterSdk.AspNetCore.Tests.Support;

/// <summary>Deliveries as vendors write them.</summary>
internal static class Bodies
{
    public const string Follow =
        """{"for_user_id":"12","follow_events":[{"type":"follow","created_timestamp":"1517588749178","target":{"id":"12","screen_name":"ada"},"source":{"id":"34","screen_name":"babbage"}}]}""";

    public const string ChannelFollow =
        """{"subscription":{"id":"s1","type":"channel.follow","version":"2","status":"enabled"},"event":{"user_name":"Ada"}}""";
}
