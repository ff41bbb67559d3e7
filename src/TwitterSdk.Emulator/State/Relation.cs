namespace TwitterSdk.Emulator.State;

/// <summary>Directed pairs of users, walked from either end, newest first.</summary>
internal sealed class Relation
{
    private readonly HashSet<(EmulatorUser From, EmulatorUser To)> _pairs = [];
    private readonly Dictionary<EmulatorUser, List<EmulatorUser>> _from = [];
    private readonly Dictionary<EmulatorUser, List<EmulatorUser>> _to = [];

    /// <summary>All pairs; those of one user oldest first.</summary>
    public IEnumerable<(EmulatorUser From, EmulatorUser To)> Pairs => _from.SelectMany(side => side.Value.Select(to => (side.Key, to)));

    public bool Has(EmulatorUser from, EmulatorUser to) => _pairs.Contains((from, to));

    public void Add(EmulatorUser from, EmulatorUser to)
    {
        if (!_pairs.Add((from, to)))
            return;
        Side(_from, from).Add(to);
        Side(_to, to).Add(from);
    }

    public void Remove(EmulatorUser from, EmulatorUser to)
    {
        if (!_pairs.Remove((from, to)))
            return;
        Side(_from, from).Remove(to);
        Side(_to, to).Remove(from);
    }

    /// <summary>Those whom a user follows, blocks or mutes.</summary>
    public IReadOnlyList<EmulatorUser> Of(EmulatorUser from) => Newest(_from, from);

    /// <summary>Those who follow, block or mute a user.</summary>
    public IReadOnlyList<EmulatorUser> To(EmulatorUser to) => Newest(_to, to);

    public int CountOf(EmulatorUser from) => _from.TryGetValue(from, out List<EmulatorUser>? others) ? others.Count : 0;

    public int CountTo(EmulatorUser to) => _to.TryGetValue(to, out List<EmulatorUser>? others) ? others.Count : 0;

    private static List<EmulatorUser> Side(Dictionary<EmulatorUser, List<EmulatorUser>> side, EmulatorUser user)
    {
        if (!side.TryGetValue(user, out List<EmulatorUser>? others))
            side.Add(user, others = []);
        return others;
    }

    private static List<EmulatorUser> Newest(Dictionary<EmulatorUser, List<EmulatorUser>> side, EmulatorUser user)
    {
        var others = new List<EmulatorUser>(Side(side, user));
        others.Reverse();
        return others;
    }
}
