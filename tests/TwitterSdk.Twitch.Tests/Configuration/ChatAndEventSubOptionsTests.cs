using System.Reflection;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Twitch.Hosting;
using TwitterSdk.Twitch.Monitoring;
using TwitterSdk.Twitch.SignIn;
using TwitterSdk.Twitch.Tests.Chat.Client;
using TwitterSdk.Twitch.Tests.EventSub;
using TwitterSdk.Twitch.Tests.Hosting;
using TwitterSdk.Twitch.Tests.Monitoring;
using TwitterSdk.Twitch.Tests.SignIn;

namespace TwitterSdk.Twitch.Tests.Configuration;

/// <summary>Each option of chat, EventSub, monitors and sign-in has a test that sees what it does; a new one needs a place here.</summary>
public sealed class ChatAndEventSubOptionsTests
{
    private static readonly Dictionary<Type, Dictionary<string, (Type Tests, string Test)>> s_seenBy = new()
    {
        [typeof(TwitchChatOptions)] = new()
        {
            [nameof(TwitchChatOptions.Login)] = (typeof(ConnectionTests), nameof(ConnectionTests.Whichever_way_it_travels_a_user_signs_in_joins_and_reads)),
            [nameof(TwitchChatOptions.Token)] = (typeof(ConnectionTests), nameof(ConnectionTests.A_fresh_token_is_asked_for_at_each_connection)),
            [nameof(TwitchChatOptions.TokenRefused)] = (typeof(ConnectionTests), nameof(ConnectionTests.A_token_that_died_before_its_time_is_renewed_once)),
            [nameof(TwitchChatOptions.Membership)] = (typeof(ConnectionTests), nameof(ConnectionTests.Who_comes_and_goes_need_not_be_told)),
            [nameof(TwitchChatOptions.Server)] = (typeof(ConnectionTests), nameof(ConnectionTests.Whichever_way_it_travels_a_user_signs_in_joins_and_reads)),
            [nameof(TwitchChatOptions.Channels)] = (typeof(ChannelTests), nameof(ChannelTests.Many_channels_are_joined_in_few_lines_and_no_faster_than_allowed)),
            [nameof(TwitchChatOptions.OwnMessages)] = (typeof(SendingTests), nameof(SendingTests.With_two_connections_own_messages_come_back_with_their_ids)),
            [nameof(TwitchChatOptions.QueueCapacity)] = (typeof(ReceivingTests), nameof(ReceivingTests.A_slow_reader_loses_the_oldest_and_the_connection_does_not_wait)),
            [nameof(TwitchChatOptions.QueueOverflow)] = (typeof(ReceivingTests), nameof(ReceivingTests.Or_it_loses_the_newest)),
            [nameof(TwitchChatOptions.Limits)] = (typeof(SendingTests), nameof(SendingTests.A_waiting_message_can_be_taken_back)),
            [nameof(TwitchChatOptions.RepeatedText)] = (typeof(SendingTests), nameof(SendingTests.A_repeated_text_can_be_varied)),
            [nameof(TwitchChatOptions.ConnectTimeout)] = (typeof(ConnectionTests), nameof(ConnectionTests.A_server_that_says_nothing_is_given_up)),
            [nameof(TwitchChatOptions.JoinTimeout)] = (typeof(ChannelTests), nameof(ChannelTests.A_channel_that_nobody_answers_for_is_given_up_in_time)),
            [nameof(TwitchChatOptions.PingAfter)] = (typeof(ReconnectTests), nameof(ReconnectTests.A_silent_server_is_asked_and_then_left)),
            [nameof(TwitchChatOptions.PingTimeout)] = (typeof(ReconnectTests), nameof(ReconnectTests.A_silent_server_is_asked_and_then_left)),
            [nameof(TwitchChatOptions.LongestRetryDelay)] = (typeof(ReconnectTests), nameof(ReconnectTests.Waits_grow_to_a_limit_less_a_chance)),
            [nameof(TwitchChatOptions.MaxRetries)] = (typeof(ReconnectTests), nameof(ReconnectTests.After_too_many_failing_tries_the_client_gives_up)),
            [nameof(TwitchChatOptions.ConfigureTls)] = (typeof(ConnectionTests), nameof(ConnectionTests.Whichever_way_it_travels_a_user_signs_in_joins_and_reads)),
            [nameof(TwitchChatOptions.OpenStream)] = (typeof(ConnectionTests), nameof(ConnectionTests.Streams_may_come_from_elsewhere)),
            [nameof(TwitchChatOptions.Moderation)] = (typeof(Chat.HelixModerationTests), nameof(Chat.HelixModerationTests.A_chat_client_hands_it_out)),
            [nameof(TwitchChatOptions.TimeProvider)] = (typeof(ReconnectTests), nameof(ReconnectTests.A_server_that_answers_is_kept)),
            [nameof(TwitchChatOptions.Logger)] = (typeof(ChatAndEventSubOptionsTests), nameof(ChatAndEventSubOptionsTests.States_of_chat_are_logged_without_the_token)),
        },
        [typeof(EventSubListenerOptions)] = new()
        {
            [nameof(EventSubListenerOptions.Server)] = (typeof(ListenerTests), nameof(ListenerTests.A_server_that_is_not_there_is_tried_again_until_there_were_enough_tries)),
            [nameof(EventSubListenerOptions.KeepAlive)] = (typeof(ListenerTests), nameof(ListenerTests.How_long_a_silence_may_last_is_asked_for_and_stretched)),
            [nameof(EventSubListenerOptions.KeepAliveSlack)] = (typeof(ListenerTests), nameof(ListenerTests.How_long_a_silence_may_last_is_asked_for_and_stretched)),
            [nameof(EventSubListenerOptions.WelcomeTimeout)] = (typeof(ListenerTests), nameof(ListenerTests.Nobody_who_does_not_greet_is_waited_for_for_ever)),
            [nameof(EventSubListenerOptions.LongestRetryDelay)] = (typeof(ListenerTests), nameof(ListenerTests.Pauses_between_tries_are_no_longer_than_wanted)),
            [nameof(EventSubListenerOptions.MaxRetries)] = (typeof(ListenerTests), nameof(ListenerTests.A_server_that_is_not_there_is_tried_again_until_there_were_enough_tries)),
            [nameof(EventSubListenerOptions.QueueCapacity)] = (typeof(ListenerTests), nameof(ListenerTests.A_slow_reader_loses_nothing_and_is_warned_of_once)),
            [nameof(EventSubListenerOptions.RememberedMessages)] = (typeof(ListenerTests), nameof(ListenerTests.Only_so_many_messages_are_remembered_as_told)),
            [nameof(EventSubListenerOptions.ConfigureSocket)] = (typeof(ChatAndEventSubOptionsTests), nameof(ChatAndEventSubOptionsTests.The_socket_can_be_configured_and_states_are_logged_without_what_was_told)),
            [nameof(EventSubListenerOptions.Logger)] = (typeof(ChatAndEventSubOptionsTests), nameof(ChatAndEventSubOptionsTests.The_socket_can_be_configured_and_states_are_logged_without_what_was_told)),
        },
        [typeof(EventSubConduitOptions)] = new()
        {
            [nameof(EventSubConduitOptions.Conduit)] = (typeof(ConduitTests), nameof(ConduitTests.A_conduit_that_is_not_there_is_named)),
            [nameof(EventSubConduitOptions.Shards)] = (typeof(ConduitTests), nameof(ConduitTests.It_is_made_its_shards_are_served_and_what_comes_over_any_of_them_is_told_once)),
            [nameof(EventSubConduitOptions.FirstShard)] = (typeof(ConduitTests), nameof(ConduitTests.Several_processes_share_a_conduit_and_it_is_resized)),
            [nameof(EventSubConduitOptions.TotalShards)] = (typeof(ConduitTests), nameof(ConduitTests.Several_processes_share_a_conduit_and_it_is_resized)),
            [nameof(EventSubConduitOptions.CheckInterval)] = (typeof(ConduitTests), nameof(ConduitTests.A_shard_that_Twitch_gave_up_is_mended)),
            [nameof(EventSubConduitOptions.Sessions)] = (typeof(ConduitTests), nameof(ConduitTests.The_log_names_the_shard_where_there_is_one)),
        },
        [typeof(TwitchSignInOptions)] = new()
        {
            [nameof(TwitchSignInOptions.ValidationInterval)] = (typeof(TwitchSignInsTests), nameof(TwitchSignInsTests.A_host_validates_as_long_as_it_runs)),
            [nameof(TwitchSignInOptions.Logger)] = (typeof(TwitchSignInsTests), nameof(TwitchSignInsTests.A_handler_that_fails_hides_nothing_and_is_logged_without_the_token)),
            [nameof(TwitchSignInOptions.RetryDelay)] = (typeof(TwitchSignInsTests), nameof(TwitchSignInsTests.While_Twitch_does_not_answer_it_is_asked_again_after_a_pause)),
        },
        [typeof(ChannelMonitorOptions)] = new()
        {
            [nameof(ChannelMonitorOptions.Ids)] = (typeof(ChannelMonitorTests), nameof(ChannelMonitorTests.A_live_channel_that_Twitch_leaves_out_for_a_moment_stays_live)),
            [nameof(ChannelMonitorOptions.Logins)] = (typeof(ChannelMonitorTests), nameof(ChannelMonitorTests.A_channel_that_goes_live_changes_its_title_and_goes_is_told_each_time_once)),
            [nameof(ChannelMonitorOptions.Interval)] = (typeof(ChannelMonitorTests), nameof(ChannelMonitorTests.The_time_between_two_looks_is_the_interval_whatever_the_reader_takes)),
            [nameof(ChannelMonitorOptions.OfflineAfter)] = (typeof(ChannelMonitorTests), nameof(ChannelMonitorTests.A_live_channel_that_Twitch_leaves_out_for_a_moment_stays_live)),
            [nameof(ChannelMonitorOptions.Aspects)] = (typeof(ChannelMonitorTests), nameof(ChannelMonitorTests.Who_was_live_before_may_be_left_untold_and_what_is_told_of_a_stream_is_chosen)),
            [nameof(ChannelMonitorOptions.TellsWhoWasLive)] = (typeof(ChannelMonitorTests), nameof(ChannelMonitorTests.Who_was_live_before_may_be_left_untold_and_what_is_told_of_a_stream_is_chosen)),
            [nameof(ChannelMonitorOptions.Logger)] = (typeof(ChannelMonitorTests), nameof(ChannelMonitorTests.A_look_that_fails_says_nothing_of_its_channels_and_the_next_makes_up_for_it)),
        },
        [typeof(TwitchServiceOptions)] = new()
        {
            [nameof(TwitchServiceOptions.ClientName)] = (typeof(EventSubHostTests), nameof(EventSubHostTests.A_handler_class_hears_as_long_as_the_host_runs)),
            [nameof(TwitchServiceOptions.RestartDelay)] = (typeof(EventSubHostTests), nameof(EventSubHostTests.What_ended_with_a_fault_is_started_anew)),
        },
    };

    private static IEnumerable<Type> Kinds => s_seenBy.Keys;

    [TestCaseSource(nameof(Kinds))]
    public void Each_option_is_seen_by_a_test(Type options)
    {
        Assert.That(
            options.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => property.Name),
            Is.EquivalentTo(s_seenBy[options].Keys));
        foreach ((Type tests, string test) in s_seenBy[options].Values)
            Assert.That(tests.GetMethod(test)?.GetCustomAttributes().Any(attribute => attribute is TestAttribute or TestCaseAttribute), Is.True, test);
    }

    [Test]
    public async Task States_of_chat_are_logged_without_the_token()
    {
        var lines = new Lines();
        await using var chat = new TwitchChatClient(new TwitchChatOptions { Server = new Uri("irc://127.0.0.1:1"), Login = "bot", Token = _ => new("a-secret"), Logger = lines });
        await chat.ConnectAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.That(lines.All, Has.Some.Contains("Connecting").And.None.Contains("a-secret"));
    }

    [Test]
    public async Task The_socket_can_be_configured_and_states_are_logged_without_what_was_told()
    {
        await using EventSubServer server = await EventSubServer.StartAsync();
        var lines = new Lines();
        bool configured = false;
        using var stopping = new CancellationTokenSource();
        EventSubListener listener = server.Client().EventSub.Listen(
            new EventSubPlan().Add(EventSubTopic.StreamOnline, new BroadcasterCondition { BroadcasterUserId = new("1") }),
            server.Options(options => (options.Logger, options.ConfigureSocket) = (lines, _ => configured = true)));
        Task running = listener.RunAsync(new EventSubHandlers().On<StreamOnlineEvent>((_, _) => throw new FormatException("secret")), stopping.Token);
        EventSubWire wire = await server.WireAsync(0);
        await wire.NotifyAsync("stream.online", "1", """{"id":"private"}""");
        await EventSubServer.UntilAsync(() => lines.All.Any(line => line.Contains("handler failed", StringComparison.Ordinal)));
        await EventSubServer.UntilAsync(() => lines.All.Any(line => line.Contains("Subscribed", StringComparison.Ordinal)));
        await stopping.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.That(configured, Is.True);
        Assert.That(lines.All, Has.Some.EqualTo("EventSub: Subscribed").And.None.Contains("shard").And.None.Contains("private").And.None.Contains("of-ada"));
    }
}
