using System.Text;

namespace SpecImporter.Names;

/// <summary>Names by their words.</summary>
internal static class Words
{
    /// <summary>As the generator makes C# names of wire names.</summary>
    public static string Pascal(string wireName)
    {
        var name = new StringBuilder();
        bool atStart = true;
        foreach (char c in wireName)
        {
            if (!char.IsLetterOrDigit(c))
            {
                atStart = true;
                continue;
            }

            name.Append(atStart ? char.ToUpperInvariant(c) : c);
            atStart = false;
        }

        return name.ToString();
    }

    /// <summary><c>TweetField</c> to <c>tweet_field</c>.</summary>
    public static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>The singular of a plural that ends in s.</summary>
    public static string Singular(string name) => name switch
    {
        _ when name.EndsWith("ies", StringComparison.Ordinal) => name[..^3] + "y",
        _ when name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) && !name.EndsWith("us", StringComparison.Ordinal) => name[..^1],
        _ => name,
    };

    /// <summary>Replaces whole words of a Pascal-case name.</summary>
    public static string Replace(string name, params (string From, string To)[] words)
    {
        var text = new StringBuilder();
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !char.IsUpper(name[i]) && !(char.IsDigit(name[i]) && !char.IsDigit(name[i - 1])))
                continue;
            string word = name[start..i];
            text.Append(words.FirstOrDefault(one => one.From == word).To ?? word);
            start = i;
        }

        return text.ToString();
    }
}
