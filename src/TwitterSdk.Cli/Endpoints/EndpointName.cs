using System.Text;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Endpoints;

/// <summary>How endpoints are called on the command line: <c>statuses.update</c>, <c>v2.tweets.create</c>, <c>helix.users.get</c>.</summary>
internal static class EndpointName
{
    private const string Unsaid = "V1";
    private const string Get = "get_";

    /// <summary>The name of an endpoint of a file: group, chapter, and what is called.</summary>
    public static string Of(SpecFile file, EndpointSpec endpoint) =>
        string.Join('.', new[] { file.Scope.Group == Unsaid ? null : file.Scope.Group, file.Chapter, endpoint.Name }.OfType<string>().Select(Words));

    /// <summary>What counts when names are compared.</summary>
    public static string Key(string name)
    {
        string key = name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        return key.StartsWith("v1.", StringComparison.Ordinal) ? key["v1.".Length..] : key;
    }

    /// <summary><c>statuses.get_user_timeline</c> to <c>statuses.user_timeline</c>.</summary>
    public static string WithoutGet(string name)
    {
        int last = name.LastIndexOf('.') + 1;
        return name.AsSpan(last).StartsWith(Get, StringComparison.Ordinal) ? string.Concat(name.AsSpan(0, last), name.AsSpan(last + Get.Length)) : name;
    }

    /// <summary><c>AccountActivity</c> to <c>account_activity</c>.</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder();
        name = name.Replace("OAuth", "Oauth", StringComparison.Ordinal);
        for (int i = 0; i < name.Length; i++)
        {
            bool starts = i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (starts && words[^1] != '_')
                words.Append('_');
            words.Append(char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }
}
