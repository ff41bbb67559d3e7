#pragma warning disable CS0618 // The streams of v1.1 are retired, and still supported here.
using System.Text.Json.Nodes;
using TwitterSdk.Core.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Streaming;
using TwitterSdk.Testing.Specs;
using TwitterSdk.V1;

namespace TwitterSdk.Specs.Tests;

/// <summary>Every message that the spec says a stream of v1.1 sends, alone and in the envelope of a site stream.</summary>
internal sealed class EveryStreamMessageTests
{
    private static readonly SpecCatalog s_twitter = SpecCatalog.Twitter;

    private static (SpecFile File, UnionSpec Union) Messages
    {
        get
        {
            (SpecFile file, TypeSpec type) = s_twitter.Types.Single(entry => s_twitter.ClassOf(entry.File, entry.Type) == typeof(StreamMessage));
            return (file, (UnionSpec)type);
        }
    }

    private static IEnumerable<TestCaseData> Cases() =>
        Messages.Union.Cases.Select(one => new TestCaseData(one.Tag, one.Type).SetArgDisplayNames(one.Tag));

    [TestCaseSource(nameof(Cases))]
    public void It_is_read_as_its_type_and_all_of_it_is_kept(string tag, string type)
    {
        JsonObject json = Sample(tag, type);
        StreamMessage message = JsonModel.Parse<StreamMessage>(json.ToJsonString());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(message, Is.TypeOf(ClassOf(type)));
            JsonNode written = JsonNode.Parse(JsonModel.ToJson(message))!;
            Assert.That(JsonNode.DeepEquals(written[tag], json[tag]), Is.True, written.ToJsonString());
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void It_is_read_the_same_in_the_envelope_of_a_site_stream(string tag, string type)
    {
        var envelope = new JsonObject { ["for_user"] = 8, ["message"] = Sample(tag, type) };
        var message = (SiteStreamEnvelope)JsonModel.Parse<StreamMessage>(envelope.ToJsonString());
        Assert.That((message.ForUser, message.Message!.GetType()), Is.EqualTo((new UserId(8), ClassOf(type))));
    }

    [TestCaseSource(nameof(Cases))]
    public async Task It_calls_the_method_for_any_message_and_one_more(string tag, string type)
    {
        var handler = new CountingHandler();
        await JsonModel.Parse<StreamMessage>(Sample(tag, type).ToJsonString()).HandleAsync(handler, default);
        Assert.That((handler.Any, handler.Single), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Each_value_of_the_enums_in_them_has_a_name()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(StreamWarningCode.FallingBehind.Value, Is.EqualTo("FALLING_BEHIND"));
            Assert.That(StreamWarningCode.FollowsOverLimit.Value, Is.EqualTo("FOLLOWS_OVER_LIMIT"));

            // The vendor never used 8.
            Assert.That(Enum.GetValues<DisconnectCode>().Select(code => (int)code), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12 }));
        }
    }

    private static Type ClassOf(string type) => s_twitter.Find(Messages.File, type) is var (file, spec) ? s_twitter.ClassOf(file, spec) : throw new InvalidOperationException(type);

    /// <summary>A message of a kind, with none of the members by which others are told: two names of one kind never come together.</summary>
    private static JsonObject Sample(string tag, string type)
    {
        (SpecFile file, TypeSpec spec) = s_twitter.Find(Messages.File, type);
        JsonObject json = new SampleJson(s_twitter).Of(spec, file).AsObject();
        json[tag] ??= json.Select(member => member.Value).First()?.DeepClone();
        foreach (UnionCaseSpec other in Messages.Union.Cases.Where(other => other.Tag != tag))
            json.Remove(other.Tag);
        return json;
    }

    private sealed class CountingHandler : TwitterStreamHandler
    {
        public int Any { get; private set; }

        public int Single { get; private set; }

        public override Task OnDataAsync(StreamMessage message, CancellationToken cancellationToken)
        {
            Any++;
            return Task.CompletedTask;
        }

        public override Task OnStatusAsync(Tweet status, CancellationToken cancellationToken) => Count();

        public override Task OnDeleteAsync(DeleteNotice notice, CancellationToken cancellationToken) => Count();

        public override Task OnLimitAsync(LimitNotice notice, CancellationToken cancellationToken) => Count();

        public override Task OnScrubGeoAsync(ScrubGeoNotice notice, CancellationToken cancellationToken) => Count();

        public override Task OnStatusWithheldAsync(StatusWithheldNotice notice, CancellationToken cancellationToken) => Count();

        public override Task OnUserWithheldAsync(UserWithheldNotice notice, CancellationToken cancellationToken) => Count();

        public override Task OnWarningAsync(WarningNotice notice, CancellationToken cancellationToken) => Count();

        public override Task OnDisconnectMessageAsync(DisconnectNotice notice, CancellationToken cancellationToken) => Count();

        public override Task OnFriendsAsync(StreamFriends friends, CancellationToken cancellationToken) => Count();

        public override Task OnEventAsync(StreamEvent happened, CancellationToken cancellationToken) => Count();

        public override Task OnDirectMessageAsync(DirectMessage message, CancellationToken cancellationToken) => Count();

        public override Task OnControlAsync(ControlNotice notice, CancellationToken cancellationToken) => Count();

        public override Task OnForUserAsync(UserId user, StreamMessage message, CancellationToken cancellationToken) => Count();

        public override Task OnOtherAsync(StreamMessage message, CancellationToken cancellationToken) => Count();

        private Task Count()
        {
            Single++;
            return Task.CompletedTask;
        }
    }
}
