using System;
using System.Collections.Generic;

namespace TwitterSdk.Generators.Specs.Problems;

/// <summary>Guesses which known name somebody meant.</summary>
internal static class Suggestion
{
    /// <summary>A sentence with a space before it, or <paramref name="otherwise"/> when no known name is near.</summary>
    public static string For(string name, IEnumerable<string> known, string otherwise = "") =>
        Nearest(name, known) is { } near ? " Did you mean '" + near + "'?" : otherwise;

    private static string? Nearest(string name, IEnumerable<string> known)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in known)
        {
            int distance = string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate);
            if (distance > Math.Max(name.Length, candidate.Length) / 3)
                continue;
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that make one text of the other.</summary>
    private static int Distance(string left, string right)
    {
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        var next = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
            row[j] = j;

        for (int i = 1; i <= left.Length; i++)
        {
            next[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                next[j] = Math.Min(Math.Min(next[j - 1], row[j]) + 1, row[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    next[j] = Math.Min(next[j], above[j - 2] + 1);
            }

            (above, row, next) = (row, next, above);
        }

        return row[right.Length];
    }
}
