namespace TwitterSdk.Twitch.Monitoring;

/// <summary>Makes monitors of channels.</summary>
public static class ChannelMonitors
{
    extension(ITwitchClient twitch)
    {
        /// <summary>A monitor that tells when channels go live, go offline or change their title. Nothing is asked until it is read or run.</summary>
        /// <param name="options">How it looks, and what at; as usual when left out.</param>
        /// <exception cref="ArgumentException">An option cannot be; the message names it.</exception>
        public ChannelMonitor CreateChannelMonitor(ChannelMonitorOptions? options = null) => new(twitch, options);
    }
}
