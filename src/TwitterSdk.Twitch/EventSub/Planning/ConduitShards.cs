using System.Globalization;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Twitch.Auth;
using TwitterSdk.Twitch.EventSub.Errors;

namespace TwitterSdk.Twitch.EventSub.Planning;

/// <summary>The calls about a conduit and its shards, with the app's token.</summary>
internal sealed class ConduitShards(ApiConnection api)
{
    private readonly ConduitsClient _client = new(SchemeCredentials.Restrict(api, AuthScheme.App, "A conduit"));

    /// <summary>Finds or makes a conduit, and gives it as many shards as it should have.</summary>
    public async Task<Conduit> EnsureAsync(ConduitId? wanted, int shards, CancellationToken cancellationToken)
    {
        IReadOnlyList<Conduit> all = (await _client.GetAsync(cancellationToken).ConfigureAwait(false)).Data;
        Conduit? found = wanted is { } id ? all.FirstOrDefault(conduit => conduit.Id == id) : all is [var only] ? only : null;
        if (found is null && wanted is { } missing)
            throw new EventSubException($"There is no conduit {missing}: take one that the app has, or name none to have one made.");
        if (found is null && all.Count > 1)
            throw new EventSubException($"The app has {all.Count} conduits: name one of them ({string.Join(", ", all.Select(static conduit => conduit.Id))}).");
        if (found is null)
            return Single(await _client.CreateAsync(shards, cancellationToken).ConfigureAwait(false));
        return found.ShardCount == shards ? found : await ResizeAsync(found.Id, shards, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Conduit> ResizeAsync(ConduitId conduit, int shards, CancellationToken cancellationToken) =>
        Single(await _client.UpdateAsync(conduit, shards, cancellationToken).ConfigureAwait(false));

    /// <summary>Says who serves a shard.</summary>
    /// <exception cref="EventSubException">Twitch does not take it.</exception>
    public async Task AssignAsync(ConduitId conduit, int shard, ShardTransportUpdate transport, CancellationToken cancellationToken)
    {
        string id = shard.ToString(CultureInfo.InvariantCulture);
        ConduitShardUpdateList answer = await _client.UpdateShardsAsync(conduit, [new ConduitShardUpdate { Id = id, Transport = transport }], cancellationToken).ConfigureAwait(false);
        if (answer.Errors is [var refused, ..])
            throw new EventSubException($"Shard {id} was not assigned: {refused.Message} ({refused.Code})");
    }

    /// <summary>How the shards are.</summary>
    public async Task<IReadOnlyList<ConduitShard>> GetAsync(ConduitId conduit, CancellationToken cancellationToken)
    {
        List<ConduitShard> shards = [];
        await foreach (ConduitShard shard in _client.EnumerateShardsAsync(conduit, cancellationToken).ConfigureAwait(false))
            shards.Add(shard);
        return shards;
    }

    public static ShardTransportUpdate WebSocket(string sessionId) => new() { Method = ShardTransportMethod.Websocket, SessionId = sessionId };

    public static ShardTransportUpdate Webhook(EventSubShard shard) => new() { Method = ShardTransportMethod.Webhook, Callback = shard.Callback!.OriginalString, Secret = shard.Secret };

    private static Conduit Single(ConduitList list) => list.Data is [var conduit, ..] ? conduit : throw new EventSubException("Twitch answered without a conduit.");
}
