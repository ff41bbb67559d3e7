using System;
using System.Collections.Generic;
using System.Text;

namespace TwitterSdk.Generators.Specs;

/// <summary>How names of a spec become names in C#. The only place that knows.</summary>
internal static class SpecNames
{
    private static readonly string[] s_dropped = ["Get", "List", "Search", "Lookup"];

    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    };

    /// <summary>
    /// <c>retweet_count</c> to <c>RetweetCount</c>, <c>fromDate</c> to <c>FromDate</c>, <c>user.fields</c> to <c>UserFields</c>,
    /// <c>SEARCH_ALL</c> to <c>SearchAll</c>, <c>attribute:street_address</c> to <c>StreetAddress</c>, <c>30day</c> to <c>_30day</c>.
    /// Empty when there is neither letter nor digit.
    /// </summary>
    public static string Member(string wireName)
    {
        bool shouting = IsShouting(wireName);
        var name = new StringBuilder(wireName.Length + 1);
        bool atStart = true;
        foreach (char c in wireName.Substring(wireName.LastIndexOf(':') + 1))
        {
            if (!char.IsLetterOrDigit(c))
            {
                atStart = true;
                continue;
            }

            if (name.Length == 0 && !char.IsLetter(c))
                name.Append('_');
            name.Append(atStart ? char.ToUpperInvariant(c) : shouting ? char.ToLowerInvariant(c) : c);
            atStart = false;
        }

        return name.ToString();
    }

    /// <summary>The name of a parameter: that of a member, but of a dotted JSON name only the last part.</summary>
    public static string Parameter(ParameterLocation location, string wireName) =>
        Member(location == ParameterLocation.Json ? wireName.Substring(wireName.LastIndexOf('.') + 1) : wireName);

    /// <summary>True for what may stand as the name of a type or a member: letters and digits, an upper-case letter first.</summary>
    public static bool IsName(string text)
    {
        if (text.Length == 0 || !char.IsUpper(text[0]))
            return false;
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
                return false;
        }

        return true;
    }

    /// <summary><c>UserId</c> to <c>userId</c>, <c>Event</c> to <c>@event</c>: the name of a method's parameter.</summary>
    public static string Argument(string name)
    {
        string argument = name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
        return s_keywords.Contains(argument) ? "@" + argument : argument;
    }

    /// <summary><c>Followers</c> to <c>FollowersClient</c>.</summary>
    public static string Client(string chapter) => chapter + "Client";

    /// <summary><c>Followers</c> to <c>IFollowersClient</c>.</summary>
    public static string ClientInterface(string chapter) => "I" + chapter + "Client";

    /// <summary><c>Twitter.V1</c> to <c>TwitterV1Client</c>, the hand-written class that the chapters hang on; null for a stand-alone client.</summary>
    public static string? Container(Scope scope) =>
        scope.Product is null || scope.Group is null ? null : scope.Product + scope.Group + "Client";

    /// <summary><c>Followers</c> and <c>GetIds</c> to <c>FollowersIdsRequest</c>.</summary>
    public static string RequestRecord(string chapter, string endpoint) => chapter + WithoutWord(endpoint, "Get") + "Request";

    /// <summary><c>List</c> to <c>ListAsync</c>.</summary>
    public static string Method(string endpoint) => endpoint + "Async";

    /// <summary><c>Authorize</c> to <c>GetAuthorize</c>: the method that makes the address of a page for a browser.</summary>
    public static string PageMethod(string endpoint) => "Get" + WithoutWord(endpoint, "Get");

    /// <summary><c>List</c> to <c>EnumerateAsync</c>, <c>UserTimeline</c> to <c>EnumerateUserTimelineAsync</c>.</summary>
    public static string EnumerateMethod(string endpoint) => "Enumerate" + WithoutVerb(endpoint) + "Async";

    /// <summary><c>UserTimeline</c> to <c>PollUserTimelineAsync</c>.</summary>
    public static string PollMethod(string endpoint) => "Poll" + WithoutVerb(endpoint) + "Async";

    /// <summary><c>DuplicatedStatus</c> to <c>DuplicatedStatusException</c>.</summary>
    public static string Exception(string error) => error + "Exception";

    /// <summary><c>Twitter</c> to <c>TwitterErrors</c>: the class that chooses among exceptions.</summary>
    public static string Errors(string root) => root + "Errors";

    /// <summary><c>my-app.class</c> to <c>my_app.@class</c>: a namespace that C# takes, of a project with any name.</summary>
    public static string Namespace(string root) => string.Join(".", root.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(static part =>
    {
        string name = new([.. part.Select(static c => char.IsLetterOrDigit(c) ? c : '_')]);
        return s_keywords.Contains(name) ? "@" + name : char.IsDigit(name[0]) ? "_" + name : name;
    }));

    /// <summary><c>TweetField</c> to <c>TweetFields</c>: the class with an enum's presets.</summary>
    public static string Presets(string enumName) => enumName + "s";

    /// <summary>The record for what fits no case of a union.</summary>
    public static string UnknownCase(string union) => "Unknown" + union;

    /// <summary>The class that reads and writes a closed enum.</summary>
    public static string Wire(string closedEnum) => closedEnum + "Wire";

    private static string WithoutVerb(string endpoint)
    {
        foreach (string word in s_dropped)
        {
            string rest = WithoutWord(endpoint, word);
            if (rest.Length < endpoint.Length)
                return rest;
        }

        return endpoint;
    }

    private static string WithoutWord(string endpoint, string word)
    {
        if (!endpoint.StartsWith(word, StringComparison.Ordinal))
            return endpoint;
        bool wholeWord = endpoint.Length == word.Length || char.IsUpper(endpoint[word.Length]);
        return wholeWord ? endpoint.Substring(word.Length) : endpoint;
    }

    /// <summary>No lower-case letter, so that capitals say nothing about where words begin.</summary>
    private static bool IsShouting(string wireName)
    {
        foreach (char c in wireName)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
