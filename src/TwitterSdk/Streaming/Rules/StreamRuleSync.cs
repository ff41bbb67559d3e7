using TwitterSdk.Core.Errors;
using TwitterSdk.V2;

namespace TwitterSdk.Streaming.Rules;

/// <summary>One run that makes rules as wished.</summary>
internal sealed class StreamRuleSync(IStreamRulesClient api, bool dryRun)
{
    // What one request may hold is not documented; this is well below its size limit with the longest rules.
    private const int Batch = 100;

    private readonly List<StreamRule> _added = [];
    private readonly List<StreamRule> _deleted = [];
    private readonly List<RefusedStreamRule> _refused = [];

    public async Task<StreamRuleChanges> RunAsync(NewStreamRule[] wished, CancellationToken cancellationToken)
    {
        List<StreamRule> present = [];
        await foreach (StreamRule rule in api.EnumerateAsync(cancellationToken).ConfigureAwait(false))
            present.Add(rule);
        Dictionary<string, NewStreamRule> missing = Distinct(wished);
        List<StreamRule> kept = [];
        List<StreamRule> retagged = [];
        List<StreamRule> unwished = [];
        foreach (StreamRule rule in present)
        {
            if (!missing.TryGetValue(rule.Value ?? "", out NewStreamRule? wish))
                unwished.Add(rule);
            else if (Tag(wish.Tag) != Tag(rule.Tag))
                retagged.Add(rule);
            else if (missing.Remove(wish.Value))
                kept.Add(rule);
        }

        // Deleted first, so that there is room under the cap, and because a value can be there only once.
        await DeleteAsync([.. unwished, .. retagged], cancellationToken).ConfigureAwait(false);
        await AddAsync([.. missing.Values], retagged, cancellationToken).ConfigureAwait(false);
        return new StreamRuleChanges { Added = _added, Deleted = _deleted, Kept = kept, Refused = _refused, IsDryRun = dryRun };
    }

    // No tag and an empty one are the same.
    private static string Tag(string? tag) => tag ?? "";

    private Dictionary<string, NewStreamRule> Distinct(NewStreamRule[] wished)
    {
        var distinct = new Dictionary<string, NewStreamRule>(StringComparer.Ordinal);
        foreach (NewStreamRule rule in wished)
        {
            if (!distinct.TryAdd(rule.Value, rule) && Tag(distinct[rule.Value].Tag) != Tag(rule.Tag))
            {
                _refused.Add(new RefusedStreamRule(rule, StreamRuleRefusal.Duplicate, null)
                {
                    Details = [$"The same rule is wished for with the tag '{distinct[rule.Value].Tag}', too; a rule has one tag."],
                });
            }
        }

        return distinct;
    }

    private async Task DeleteAsync(List<StreamRule> rules, CancellationToken cancellationToken)
    {
        foreach (StreamRule[] batch in rules.Where(rule => rule.Id is not null).Chunk(Batch))
        {
            var deletion = new StreamRuleDeletion { Ids = [.. batch.Select(rule => rule.Id!.Value)] };
            await api.UpdateAsync(new StreamRulesUpdateRequest { Delete = deletion, DryRun = Flag }, cancellationToken).ConfigureAwait(false);
            _deleted.AddRange(batch);
        }
    }

    private async Task AddAsync(List<NewStreamRule> rules, List<StreamRule> retagged, CancellationToken cancellationToken)
    {
        foreach (NewStreamRule[] batch in rules.Chunk(Batch))
        {
            StreamRulePage answer;
            try
            {
                answer = await api.UpdateAsync(new StreamRulesUpdateRequest { Add = batch, DryRun = Flag }, cancellationToken).ConfigureAwait(false);
            }
            catch (ApiException refusal) when (refusal.Problem?.Name is "rule-cap" or "invalid-rules" or "duplicate-rules" or "noncompliant-rules")
            {
                // Some errors of single rules are told as the error of the whole request.
                StreamRuleRefusal reason = ReasonOf(refusal.Problem.Name);
                _refused.AddRange(batch.Select(rule => new RefusedStreamRule(rule, reason, null) { Details = [refusal.Problem.Detail ?? refusal.Message] }));
                continue;
            }

            _added.AddRange(answer.Data ?? []);
            Refuse(batch, answer.Errors ?? [], retagged);
        }
    }

    private void Refuse(NewStreamRule[] batch, IReadOnlyList<Problem> problems, List<StreamRule> retagged)
    {
        foreach (Problem problem in problems)
        {
            if (Array.Find(batch, rule => rule.Value == problem.Value) is not { } rule)
                continue;
            StreamRuleRefusal reason = ReasonOf(problem.Type?[(problem.Type.LastIndexOf('/') + 1)..]);

            // In a dry run the rule whose tag is to change is still there.
            if (dryRun && reason == StreamRuleRefusal.Duplicate && retagged.Exists(old => old.Value == rule.Value))
                _added.Add(new StreamRule { Value = rule.Value, Tag = rule.Tag });
            else
                _refused.Add(new RefusedStreamRule(rule, reason, problem) { Details = problem.Details ?? (problem.Detail is { } detail ? [detail] : []) });
        }
    }

    private static StreamRuleRefusal ReasonOf(string? problem) => problem switch
    {
        "invalid-rules" => StreamRuleRefusal.Invalid,
        "duplicate-rules" => StreamRuleRefusal.Duplicate,
        "noncompliant-rules" => StreamRuleRefusal.Noncompliant,
        "rule-cap" => StreamRuleRefusal.Cap,
        _ => StreamRuleRefusal.Other,
    };

    private bool? Flag => dryRun ? true : null;
}
