namespace TwitterSdk.Text.Scanning;

/// <summary>Decides where a thread is cut.</summary>
internal static class ThreadCutter
{
    /// <summary>The parts of a text, each of which leaves some room.</summary>
    public static List<Range> Cut(string text, List<EntitySpan> entities, TweetLengthRules rules, int room)
    {
        var most = (rules.MaxWeightedLength - room) * rules.Scale;
        var units = new ThreadUnits(text, entities, rules, most).Read();
        var parts = new List<Range>();
        var first = 0;
        while ((first = SkipSpace(units, first)) < units.Count)
        {
            var behind = Fitting(units, first, most);
            if (behind < units.Count)
                behind = BestBreak(units, first, behind, most);
            // Cut out of their sentence, characters may be a link: then they weigh otherwise than before.
            while (behind > first + 1 && TweetLength.WeightOf(Composition.Of(text[PartOf(units, first, behind)]), rules) > most)
                behind--;
            parts.Add(PartOf(units, first, behind));
            first = behind;
        }

        return parts;
    }

    private static int SkipSpace(List<ThreadUnit> units, int index)
    {
        while (index < units.Count && units[index].IsSpace)
            index++;
        return index;
    }

    // Space at the end is cut off, so it may be too much.
    private static int Fitting(List<ThreadUnit> units, int first, int most)
    {
        var weight = 0;
        var index = first;
        while (index < units.Count && (weight + units[index].Weight <= most || units[index].IsSpace || index == first))
            weight += units[index++].Weight;
        return index;
    }

    // A better place is worth leaving up to half of the Tweet empty, a word a quarter of it.
    private static int BestBreak(List<ThreadUnit> units, int first, int behind, int most)
    {
        var best = behind;
        var found = ThreadBreak.Character;
        var weight = 0;
        for (var i = first; i < behind; i++)
        {
            weight += units[i].Weight;
            var place = PlaceBehind(units, i);
            var least = place > ThreadBreak.Word ? most / 2 : most / 4;
            if (place == ThreadBreak.Character || place < found || weight < least)
                continue;
            best = i + 1;
            found = place;
        }

        return best;
    }

    private static ThreadBreak PlaceBehind(List<ThreadUnit> units, int index)
    {
        if (units[index].IsSpace || units[index].Break != ThreadBreak.Character || index + 1 == units.Count)
            return units[index].Break;
        return units[index + 1].IsSpace ? units[index + 1].Break : ThreadBreak.Character;
    }

    private static Range PartOf(List<ThreadUnit> units, int first, int behind)
    {
        while (behind > first + 1 && units[behind - 1].IsSpace)
            behind--;
        return units[first].Start..units[behind - 1].End;
    }
}
