using TwitterSdk.Emulator.State;
using TwitterSdk.Streaming.Rules;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

public sealed class SyncRulesTests : AppStreamFixture
{
    [Test]
    public async Task Rules_become_as_wished_and_what_is_equal_is_left_alone()
    {
        State.StreamRules.Add(App, "loom", "a");
        State.StreamRules.Add(App, "hand", "old tag");
        State.StreamRules.Add(App, "steam");

        StreamRuleChanges changes = await Twitter.SyncRulesAsync([Rule("loom", "a"), Rule("hand", "new tag"), Rule("punch card")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.Kept.Select(rule => rule.Value), Is.EqualTo(new[] { "loom" }));
            Assert.That(changes.Deleted.Select(rule => rule.Value), Is.EquivalentTo(new[] { "steam", "hand" }));
            Assert.That(changes.Added.Select(rule => (rule.Value, rule.Tag)), Is.EquivalentTo(new[] { ("hand", "new tag"), ("punch card", null) }));
            Assert.That(changes.Refused, Is.Empty);
            Assert.That(await PresentAsync(), Is.EquivalentTo(new[] { "loom a", "hand new tag", "punch card " }));
        }

        StreamRuleChanges again = await Twitter.SyncRulesAsync([Rule("loom", "a"), Rule("hand", "new tag"), Rule("punch card")]);
        Assert.That((again.Any, again.Kept.Count), Is.EqualTo((false, 3)));
    }

    [Test]
    public async Task A_dry_run_tells_the_same_and_changes_nothing()
    {
        State.StreamRules.Add(App, "hand", "old tag");
        StreamRuleChanges changes = await Twitter.SyncRulesAsync([Rule("hand", "new tag"), Rule("loom"), Rule("is:reply")], dryRun: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.Added.Select(rule => rule.Value), Is.EquivalentTo(new[] { "hand", "loom" }));
            Assert.That(changes.Deleted.Single().Tag, Is.EqualTo("old tag"));
            Assert.That(changes.Refused.Single().Reason, Is.EqualTo(StreamRuleRefusal.Invalid));
            Assert.That(await PresentAsync(), Is.EqualTo(new[] { "hand old tag" }));
        }
    }

    [Test]
    public async Task Rules_that_are_refused_are_told_one_by_one_and_do_not_stop_the_others()
    {
        StreamRuleChanges changes = await Twitter.SyncRulesAsync([Rule("has:links"), Rule("loom", "a"), Rule("loom", "b"), Rule("hand"), Rule("hand")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.Added.Select(rule => rule.Value), Is.EqualTo(new[] { "loom", "hand" }));
            Assert.That(changes.Refused.Select(refused => (refused.Rule.Value, refused.Reason)), Is.EquivalentTo(new[] { ("loom", StreamRuleRefusal.Duplicate), ("has:links", StreamRuleRefusal.Invalid) }));
            Assert.That(changes.Refused.Single(refused => refused.Reason == StreamRuleRefusal.Invalid).Details.Single(), Does.Contain("stand alone"));
        }
    }

    [Test]
    public async Task When_all_are_refused_that_is_no_failure_of_the_call()
    {
        StreamRuleChanges changes = await Twitter.SyncRulesAsync([Rule("has:links")]);
        Assert.That((changes.Added.Count, changes.Refused.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task A_cap_is_told_as_the_reason()
    {
        State.StreamRules.MaxRules = 1;
        State.StreamRules.Add(App, "loom");
        StreamRuleChanges changes = await Twitter.SyncRulesAsync([Rule("loom"), Rule("hand")]);
        Assert.That(changes.Refused.Single().Reason, Is.EqualTo(StreamRuleRefusal.Cap));
    }

    [Test]
    public async Task Room_under_the_cap_is_made_first()
    {
        State.StreamRules.MaxRules = 1;
        State.StreamRules.Add(App, "loom");
        StreamRuleChanges changes = await Twitter.SyncRulesAsync([Rule("hand")]);
        Assert.That(changes.Added.Single().Value, Is.EqualTo("hand"));
    }

    [Test]
    public async Task Many_rules_go_in_several_requests()
    {
        for (int i = 0; i < 150; i++)
            State.StreamRules.Add(App, $"old{i}");
        StreamRuleChanges changes = await Twitter.SyncRulesAsync(Enumerable.Range(0, 250).Select(i => Rule($"new{i}")));
        Assert.That((changes.Added.Count, changes.Deleted.Count, State.StreamRules.CountOf(App)), Is.EqualTo((250, 150, 250)));
    }

    [Test]
    public void A_rule_without_a_value_is_refused_before_anything_is_sent()
    {
        Assert.That(() => Twitter.SyncRulesAsync([Rule(" ")]), Throws.ArgumentException);
        Assert.That(Emulator.Requests, Is.Empty);
    }

    private static NewStreamRule Rule(string value, string? tag = null) => new() { Value = value, Tag = tag };

    private async Task<List<string>> PresentAsync()
    {
        List<string> rules = [];
        await foreach (StreamRule rule in Twitter.V2.StreamRules.EnumerateAsync())
            rules.Add($"{rule.Value} {rule.Tag}");
        return rules;
    }
}
