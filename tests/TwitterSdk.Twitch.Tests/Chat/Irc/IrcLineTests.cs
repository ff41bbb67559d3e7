using System.Text;
using TwitterSdk.Twitch.Chat.Irc;

namespace TwitterSdk.Twitch.Tests.Chat.Irc;

public sealed class IrcLineTests
{
    [TestCase("")]
    [TestCase("\r\n")]
    [TestCase("@only=tags")]
    [TestCase(":only.a.prefix")]
    [TestCase("@tags=1 :prefix")]
    [TestCase("   ")]
    public void A_line_without_a_command_is_none(string line) =>
        Assert.That(IrcLine.TryParse(Encoding.UTF8.GetBytes(line), out _), Is.False);

    [Test]
    public void A_prefix_tells_nick_user_and_host()
    {
        IrcLine.TryParse(":ronni!ron@ronni.tmi.twitch.tv JOIN #x\r\n"u8, out IrcLine line);
        Assert.That(Text(line.Prefix.Nick) + "|" + Text(line.Prefix.User) + "|" + Text(line.Prefix.Host), Is.EqualTo("ronni|ron|ronni.tmi.twitch.tv"));
        IrcLine.TryParse(":tmi.twitch.tv JOIN #x"u8, out line);
        Assert.That(Text(line.Prefix.Nick) + "|" + Text(line.Prefix.User) + "|" + Text(line.Prefix.Host), Is.EqualTo("tmi.twitch.tv||"));
        IrcLine.TryParse(":nick@host JOIN #x"u8, out line);
        Assert.That(Text(line.Prefix.Nick) + "|" + Text(line.Prefix.User) + "|" + Text(line.Prefix.Host), Is.EqualTo("nick||host"));
    }

    [Test]
    public void A_tag_tells_its_vendor_and_whether_clients_made_it()
    {
        IrcLine.TryParse("@+example.com/typing=active;ccc= X"u8, out IrcLine line);
        Assert.That(line.Tags.TryGet("+example.com/typing"u8, out IrcTag tag), Is.True);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(tag.Vendor), Is.EqualTo("example.com"));
            Assert.That(Text(tag.Name), Is.EqualTo("typing"));
            Assert.That(tag.IsClientOnly, Is.True);
            Assert.That(tag.ToText(), Is.EqualTo("active"));
            Assert.That(line.Tags.Text("ccc"u8), Is.Empty);
            Assert.That(line.Tags.Text("ddd"u8), Is.Null);
        }
    }

    [Test]
    public void Parameters_are_reached_by_number_and_missing_ones_are_empty()
    {
        IrcLine.TryParse("MODE #x  +o :big one"u8, out IrcLine line);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(line.Parameters.Count, Is.EqualTo(3));
            Assert.That(line.Parameters.Text(1), Is.EqualTo("+o"));
            Assert.That(Text(line.Parameters.Last), Is.EqualTo("big one"));
            Assert.That(line.Parameters.Text(3), Is.Empty);
        }
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
