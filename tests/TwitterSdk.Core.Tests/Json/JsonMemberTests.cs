using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>Members are found in every order and spelling.</summary>
public sealed class JsonMemberTests
{
    private static readonly JsonMembers s_members = new("id\tid_str\ntext\nuser\nretweet_count\trepost_count\nlang\nprofile_background_image_url_https"u8);

    [TestCase("{}", "")]
    [TestCase("""{"id":1,"id_str":"1","text":"","user":{},"retweet_count":1,"lang":"en","profile_background_image_url_https":""}""", "0 0 1 2 3 4 5")]
    [TestCase("""{ "id" : 1 , "id_str" : "1" , "text" :"" }""", "0 0 1")]
    [TestCase("""{"id":1,"text":"","lang":""}""", "0 1 4")]
    [TestCase("""{"id_str":1,"id":1}""", "0 0")]
    [TestCase("""{"lang":"","retweet_count":0,"user":{},"text":"","id":1}""", "4 3 2 1 0")]
    [TestCase("""{"repost_count":1,"text":1}""", "3 1")]
    [TestCase("""{"x":1,"id":1,"y":{"id":2},"text":"","z":[]}""", "6 0 6 1 6")]
    [TestCase("""{"text":1,"text":2,"text":3}""", "1 1 1")]
    [TestCase("""{"te\u0078t":1,"\u0069d":2,"l\u0061ng":3}""", "1 0 4")]
    [TestCase("""{"tex":1,"textt":2,"":3,"TEXT":4,"profile_background_image_url_httpz":5}""", "6 6 6 6 6")]
    [TestCase("""{"Zoë":1,"id":2}""", "6 0")]
    public void The_member_is_found_whatever_its_place(string json, string expected)
    {
        var found = JsonSamples.Read(json, static (ref JsonCursor cursor) =>
        {
            var indexes = new List<int>();
            cursor.EnterObject();
            int member = -1;
            while ((member = cursor.NextMember(s_members, member)) >= 0)
            {
                indexes.Add(Math.Min(member, s_members.Count));
                cursor.Skip();
            }

            return string.Join(' ', indexes);
        });
        Assert.That(found.Value, Is.EqualTo(expected));
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void Names_in_any_order_are_found(byte[] choices)
    {
        string[] names = ["id", "id_str", "text", "user", "retweet_count", "repost_count", "lang", "profile_background_image_url_https", "unknown", "i"];
        int[] indexes = [0, 0, 1, 2, 3, 3, 4, 5, 6, 6];
        string json = "{" + string.Join(",", choices.Select(choice => $"\"{names[choice % 10]}\":{{\"id\":1}}")) + "}";
        var found = JsonSamples.Read(json, static (ref JsonCursor cursor) =>
        {
            var all = new List<int>();
            cursor.EnterObject();
            int member = -1;
            while ((member = cursor.NextMember(s_members, member)) >= 0)
            {
                all.Add(Math.Min(member, s_members.Count));
                // The object inside uses the same members, which must not disturb the guesses outside.
                int inner = -1;
                cursor.EnterObject();
                while ((inner = cursor.NextMember(s_members, inner)) >= 0)
                    cursor.Skip();
            }

            return all;
        });
        Assert.That(found.Value, Is.EqualTo(choices.Select(choice => indexes[choice % 10])));
    }

    [Test]
    public void Names_of_every_length_are_told_from_those_with_one_byte_changed()
    {
        for (int length = 1; length <= 50; length++)
        {
            string name = new('a', length);
            var members = new JsonMembers(JsonSamples.Utf8(name));
            Assert.That(Only(members, name), Is.Zero);
            for (int at = 0; at < length; at++)
                Assert.That(Only(members, $"{name[..at]}b{name[(at + 1)..]}"), Is.EqualTo(1), $"byte {at} of {length}");
            Assert.That(Only(members, name + "a"), Is.EqualTo(1));
            Assert.That(Only(members, name[1..]), Is.EqualTo(1));
        }

        static int Only(JsonMembers members, string name)
        {
            return JsonSamples.Read($"{{\"{name}\":1}}", (ref JsonCursor cursor) =>
            {
                cursor.EnterObject();
                int member = cursor.NextMember(members, -1);
                cursor.Skip();
                cursor.NextMember(members, member);
                return Math.Min(member, 1);
            }).Value;
        }
    }

    [Test]
    public void An_order_that_no_one_foresaw_is_learned()
    {
        var members = new JsonMembers("a\nb\nc\nd\ne\nf\ng\nh"u8);
        string[] orders = ["hgfedcba", "aceg", "bdfh", "ahbg", "hb", "gc", "cb", "ab", "dcab", "hgfedcba"];
        for (int round = 0; round < 200; round++)
        {
            string order = orders[round % orders.Length];
            string json = "{" + string.Join(',', order.Select(name => $"\"{name}\":{new string('1', round % 19)}0")) + "}";
            string found = JsonSamples.Read(json, (ref JsonCursor cursor) =>
            {
                string all = "";
                int member = -1;
                cursor.EnterObject();
                while ((member = cursor.NextMember(members, member)) >= 0)
                {
                    all += (char)('a' + member);
                    cursor.Skip();
                }

                return all;
            }).Value;
            Assert.That(found, Is.EqualTo(order));
        }
    }

    [Test]
    public void A_type_without_members_finds_none()
    {
        var members = new JsonMembers(""u8);
        var cursor = new JsonCursor("{\"a\":1}"u8);
        cursor.EnterObject();
        Assert.That((members.Count, cursor.NextMember(members, -1)), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Unknown_names_are_expected_too_once_they_came_and_stay_unknown()
    {
        var members = new JsonMembers("id\ntext"u8);
        for (int round = 0; round < 50; round++)
        {
            // More names than are remembered, one of them longer than any that is known.
            string json = "{" + string.Join(',', Enumerable.Range(0, 3 + (round % 12)).Select(static at => $"\"new_{at}\":{at}")) + ",\"id\":7,\"a_name_of_some_length_that_is_new\":8,\"text\":9}";
            Assert.That(Known(members, json), Is.EqualTo($"id=7 text=9 of {6 + (round % 12)}"));
        }
    }

    [Test]
    public void A_name_with_escapes_is_never_taken_for_the_json_that_it_spells()
    {
        var members = new JsonMembers("id\ntext"u8);
        for (int round = 0; round < 5; round++)
        {
            Assert.That(Known(members, """{"x\":1,\"id":5,"text":6}"""), Is.EqualTo("text=6 of 2"));
            Assert.That(Known(members, """{"x":1,"id":5,"text":6}"""), Is.EqualTo("id=5 text=6 of 3"));
        }
    }

    private static string Known(JsonMembers members, string json) => JsonSamples.Read(json, (ref JsonCursor cursor) =>
    {
        var found = new List<string>();
        int all = 0;
        int member = -1;
        cursor.EnterObject();
        while ((member = cursor.NextMember(members, member)) >= 0)
        {
            all++;
            if (member < members.Count)
                found.Add($"{(member == 0 ? "id" : "text")}={cursor.ReadInt32()}");
            else
                cursor.Skip();
        }

        return $"{string.Join(' ', found)} of {all}";
    }).Value;

    [Test]
    public void A_name_that_comes_twice_is_refused() =>
        Assert.That(() => new JsonMembers("a\nb\ta"u8), Throws.ArgumentException.With.Message.Contains("'a'"));

    [TestCase("""{"x":1,"lang":1,"id":2}""", 4)]
    [TestCase("""{"x":1}""", -1)]
    [TestCase("[]", -1)]
    [TestCase("null", -1)]
    public void Peeking_finds_the_first_known_member_and_stays(string json, int expected)
    {
        var cursor = new JsonCursor(JsonSamples.Utf8(json));
        int found = cursor.PeekMember(s_members);
        var raw = cursor.ReadRaw();
        Assert.That((found, raw.ToString()), Is.EqualTo((expected, json)));
    }

    [TestCase("""{"x":{"type":"no"},"type":"video"}""", "video")]
    [TestCase("""{"ty\u0070e":"vid\u0065o"}""", "video")]
    [TestCase("""{"type":7}""", "7")]
    [TestCase("""{"type":null}""", null)]
    [TestCase("""{"type":{}}""", null)]
    [TestCase("{}", null)]
    [TestCase("[]", null)]
    public void Peeking_reads_the_text_of_a_member_and_stays(string json, string? expected)
    {
        var context = new JsonReadContext();
        var cursor = new JsonCursor(JsonSamples.Utf8(json), context);
        string? found = cursor.PeekText("type"u8);
        var raw = cursor.ReadRaw();
        Assert.That((found, raw.ToString(), context.Mismatches), Is.EqualTo((expected, json, 0L)));
    }

    [Test]
    public void A_marked_value_can_be_read_later()
    {
        var context = new JsonReadContext();
        var cursor = new JsonCursor("{\"a\": {\"name\":\"late\"} ,\"b\":1}"u8, context);
        cursor.EnterObject();
        cursor.NextMember(out _);
        var mark = cursor.Mark();
        cursor.NextMember(out string second);
        cursor.Skip();
        cursor.NextMember(out _);
        cursor.End();
        var late = cursor.At(mark);
        Assert.That((second, GadgetOwner.Read(ref late).Name), Is.EqualTo(("b", "late")));
    }
}
