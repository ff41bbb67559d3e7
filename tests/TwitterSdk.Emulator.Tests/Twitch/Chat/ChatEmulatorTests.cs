using System.Net.Sockets;
using System.Text;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.Twitch.Chat;

/// <summary>What a client sees of the chat server, over a bare socket.</summary>
public sealed class ChatEmulatorTests
{
    private readonly FakeClock _clock = new();
    private readonly List<TcpClient> _clients = [];
    private TwitchChatEmulator _server = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _server = await TwitchChatEmulator.StartAsync(new TwitchChatEmulatorOptions { TimeProvider = _clock, MessageLimit = 3 });
        _server.Account("ann", "secret");
        _server.Account("bob", "secret");
    }

    [TearDown]
    public async Task StopAsync()
    {
        _clients.ForEach(client => client.Dispose());
        _clients.Clear();
        await _server.DisposeAsync();
    }

    [TestCase("PASS oauth:wrong\r\nNICK ann", "Login authentication failed")]
    [TestCase("PASS secret\r\nNICK ann", "Improperly formatted auth")]
    [TestCase("PASS oauth:secret\r\nNICK Ann!", "Invalid NICK")]
    [TestCase("PASS oauth:secret\r\nNICK nobody", "Login authentication failed")]
    public async Task A_bad_login_is_told_and_the_connection_closed(string login, string told)
    {
        StreamReader reader = await SendAsync(login);
        Assert.That(await ReadAsync(reader), Is.EqualTo($":tmi.twitch.tv NOTICE * :{told}"));
        Assert.That(await ReadAsync(reader), Is.Null);
        Assert.That(_server.Received, Has.None.Contains("secret"));
    }

    [Test]
    public async Task Capabilities_are_granted_or_refused_as_a_whole()
    {
        StreamReader reader = await SendAsync("CAP REQ :twitch.tv/tags twitch.tv/nothing\r\nCAP REQ :twitch.tv/tags twitch.tv/commands");
        Assert.That(await ReadAsync(reader), Is.EqualTo(":tmi.twitch.tv CAP * NAK :twitch.tv/tags twitch.tv/nothing"));
        Assert.That(await ReadAsync(reader), Is.EqualTo(":tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands"));
    }

    [Test]
    public async Task A_message_goes_to_the_others_and_a_state_to_its_sender()
    {
        StreamReader ann = await SendAsync("CAP REQ :twitch.tv/tags twitch.tv/commands\r\nPASS oauth:secret\r\nNICK ann\r\nJOIN #room\r\nPING :in");
        await UntilAsync(ann, "PONG");
        StreamReader bob = await SendAsync("CAP REQ :twitch.tv/tags twitch.tv/commands\r\nPASS oauth:secret\r\nNICK bob\r\nJOIN #room\r\nPRIVMSG #room :hi\r\nPING :done");
        Assert.That(await UntilAsync(ann, "PRIVMSG"), Does.EndWith("bob!bob@bob.tmi.twitch.tv PRIVMSG #room :hi").And.Contain($"user-id={_server.Account("bob").Id};"));
        Assert.That(await UntilAsync(bob, "USERSTATE"), Does.Not.Contain(";id="));
        Assert.That(await UntilAsync(bob, "USERSTATE"), Does.Contain(";id="));
        Assert.That(await ReadAsync(bob), Does.Contain("PONG"), "nothing comes back to the sender");
    }

    [Test]
    public async Task What_breaks_a_rule_is_refused_with_its_reason()
    {
        StreamReader ann = await SendAsync("CAP REQ :twitch.tv/tags\r\nPASS oauth:secret\r\nNICK ann\r\nPRIVMSG #room :a\r\nPRIVMSG #room :a\r\nPRIVMSG #room :b\r\nPRIVMSG #room :c\r\nPRIVMSG #room :d\r\nWHO x");
        Assert.That(await UntilAsync(ann, "NOTICE"), Does.StartWith("@msg-id=msg_duplicate "));
        Assert.That(await ReadAsync(ann), Does.StartWith("@msg-id=msg_ratelimit "));
        Assert.That(await ReadAsync(ann), Is.EqualTo(":tmi.twitch.tv 421 ann WHO :Unknown command"));
    }

    [Test]
    public async Task Whoever_is_banned_may_not_write_until_the_time_is_over()
    {
        _server.Ban("room", "ann", TimeSpan.FromMinutes(10));
        StreamReader ann = await SendAsync("CAP REQ :twitch.tv/tags twitch.tv/commands\r\nPASS oauth:secret\r\nNICK ann\r\nPRIVMSG #room :a");
        Assert.That(await UntilAsync(ann, "NOTICE"), Does.StartWith("@msg-id=msg_timedout "));
        _clock.Advance(TimeSpan.FromMinutes(11));
        ann = await SendAsync("CAP REQ :twitch.tv/tags twitch.tv/commands\r\nPASS oauth:secret\r\nNICK ann\r\nPRIVMSG #room :a");
        Assert.That(await UntilAsync(ann, "USERSTATE"), Does.Contain("#room"));
    }

    [Test]
    public async Task A_first_message_is_marked_and_emotes_are_where_they_stand_in_code_points()
    {
        StreamReader ann = await SendAsync("CAP REQ :twitch.tv/tags\r\nPASS oauth:secret\r\nNICK ann\r\nJOIN #room\r\nPING :in");
        await UntilAsync(ann, "PONG");
        await SendAsync("PASS oauth:secret\r\nNICK bob\r\nPRIVMSG #room :\U0001F600 Kappa <3 Kappa\r\nPRIVMSG #room :\u0001ACTION loves LUL\u0001");
        Assert.That(await UntilAsync(ann, "PRIVMSG"), Does.Contain(";emotes=25:2-6,11-15/9:8-9;first-msg=1;"));
        Assert.That(await UntilAsync(ann, "PRIVMSG"), Does.Contain(";emotes=425618:6-8;first-msg=0;"));
    }

    private static async Task<string?> ReadAsync(StreamReader reader) => await reader.ReadLineAsync().WaitAsync(Eventually.Patience);

    private static async Task<string> UntilAsync(StreamReader reader, string part)
    {
        while (await ReadAsync(reader) is { } line)
        {
            // GLOBALUSERSTATE is another one.
            if (line.Contains($" {part} ", StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"No line with {part} came.");
    }

    private async Task<StreamReader> SendAsync(string lines)
    {
        var client = new TcpClient();
        _clients.Add(client);
        await client.ConnectAsync(_server.Plain.Host, _server.Plain.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(lines + "\r\n"));
        return new StreamReader(stream);
    }
}
