using System.Collections.Generic;

namespace TwitterSdk.Generators.Specs.Problems;

/// <summary>TSDK1xx: what makes no sense together, within a file or between files.</summary>
internal static class MeaningRules
{
    private const string GiveName = " Give it another one with 'name'.";

    private static readonly List<ProblemRule> s_all = [];

    // Names of files
    public static readonly ProblemRule UnknownGroup = Rule("TSDK100", "Unknown group", "No group is called '{0}'.{1}");
    public static readonly ProblemRule UnknownType = Rule("TSDK101", "Unknown type", "No type is called '{0}'.{1}");
    public static readonly ProblemRule DuplicateType = Rule("TSDK102", "Duplicate type", "'{0}' is {1} in {2} already. Rename one of the two.");
    public static readonly ProblemRule DuplicateGroup = Rule("TSDK103", "Duplicate group", "Group '{0}' is declared in {1} already. Rename or remove one of the two.");
    public static readonly ProblemRule UnusedGroup = Rule("TSDK104", "Unused group", "No endpoint uses the group '{0}'. Remove it.", warning: true);
    public static readonly ProblemRule DuplicateEndpoint = Rule("TSDK105", "Duplicate method", "'{0}' would be made for '{1}' and for '{2}'. Rename one of the two.");
    public static readonly ProblemRule NamedLikeMember = Rule("TSDK106", "Type named like its member", "Every such type has a member '{0}', and C# allows no type to be called like a member of it. Rename the type.");
    public static readonly ProblemRule UnknownScope = Rule("TSDK107", "Unknown scope", "No spec has the scope '{0}'.{1}");

    // Parameters and members
    public static readonly ProblemRule UndeclaredPathParameter = Rule("TSDK110", "Path parameter not declared", "The path has '{0}', but 'path' does not say its type. Add \"path\": {{ \"{0}\": \"string\" }}.");
    public static readonly ProblemRule UnusedPathParameter = Rule("TSDK111", "Path parameter not in the path", "The path has no '{{{0}}}'. Add it there, or move '{0}' to 'query'.");
    public static readonly ProblemRule OptionalPathParameter = Rule("TSDK112", "Optional path parameter", "'{0}' is a part of the path and cannot be left out. Remove the '?'.");
    public static readonly ProblemRule DuplicateWireName = Rule("TSDK113", "Duplicate wire name", "'{0}' is here twice. Remove one of the two.");
    public static readonly ProblemRule DuplicateName = Rule("TSDK114", "Duplicate C# name", "'{0}' becomes '{1}', and so does '{2}'." + GiveName);
    public static readonly ProblemRule NamedLikeType = Rule("TSDK115", "Member named like its type", "'{0}' becomes '{1}', the name of the type that it is in." + GiveName);
    public static readonly ProblemRule ReservedName = Rule("TSDK116", "Reserved name", "'{0}' becomes '{1}', which every such type has already." + GiveName);
    public static readonly ProblemRule UnknownChoice = Rule("TSDK117", "Unknown parameter in a choice", "'{0}' is not a parameter of '{1}'.{2}");
    public static readonly ProblemRule RequiredChoice = Rule("TSDK118", "Required parameter in a choice", "'{0}' is always sent and cannot be left to a choice. Put '?' behind its type.");
    public static readonly ProblemRule SecondBody = Rule("TSDK119", "Two bodies", "The request has a body from '{0}' already, '{1}' would be a second one. Keep one of the two.");
    public static readonly ProblemRule BodyNotSent = Rule("TSDK120", "Body that is not sent", "{0} sends no body. Move '{1}' to 'query'.");
    public static readonly ProblemRule CannotTravel = Rule("TSDK121", "Type that cannot travel there", "{0} cannot travel in {1}.{2}");
    public static readonly ProblemRule ValueAndObject = Rule("TSDK122", "Value and object", "'{0}' is a value and cannot hold '{1}' as well. Rename one of the two.");

    public static readonly ProblemRule SpellingElsewhere = Rule("TSDK123", "Spellings where none are chosen", "'{0}' has several spellings, which only parameters of a query or form have. Keep one of them.");

    // Types
    public static readonly ProblemRule RangeOnType = Rule("TSDK130", "Range without meaning", "{0} has no range. Numbers, texts and lists have one.");
    public static readonly ProblemRule DefaultOutsideRange = Rule("TSDK131", "Default outside the range", "The default '{0}' is outside {1}.");
    public static readonly ProblemRule BadDefault = Rule("TSDK132", "Default of another type", "The default '{0}' is not {1}.{2}");
    public static readonly ProblemRule AsStringOnType = Rule("TSDK133", "'as string' without meaning", "{0} is no number. Remove 'as string'.");
    public static readonly ProblemRule SharedOnType = Rule("TSDK134", "'shared' without meaning", "{0} is no text. Remove 'shared'.");
    public static readonly ProblemRule TwinOnType = Rule("TSDK135", "Twins without meaning", "{0} cannot travel as number and as text. Write a whole number or a numeric id, or two members.");
    public static readonly ProblemRule ByOnType = Rule("TSDK136", "'by' without meaning", "{0} is no sibling union. Remove 'by'.");
    public static readonly ProblemRule SiblingWithoutBy = Rule("TSDK137", "Sibling union without 'by'", "'{0}' is a sibling union. Say which member decides: '{0} by type'.");
    public static readonly ProblemRule UnknownBy = Rule("TSDK138", "Unknown deciding member", "'{0}' is not a member of '{1}'.{2}");
    public static readonly ProblemRule EndlessType = Rule("TSDK139", "Type without end", "'{0}' always holds another '{0}': {1}. Put '?' behind one of these types.");
    public static readonly ProblemRule BadCase = Rule("TSDK140", "Case that is no record", "'{0}' is not a record of this file.{1}");
    public static readonly ProblemRule CaseTwice = Rule("TSDK141", "Case of two unions", "'{0}' is a case of '{1}' already. Wrap it: {{ \"wraps\": \"{0}\" }}.");
    public static readonly ProblemRule BadWrapped = Rule("TSDK142", "Wrapper of a case", "'{0}' {1} and cannot be wrapped. Wrap a record.");
    public static readonly ProblemRule SecretOnType = Rule("TSDK143", "'secret' without meaning", "{0} cannot be secret. Remove '{1}'.");

    public static readonly ProblemRule UnknownPresetValue = Rule("TSDK144", "Unknown value in a preset", "'{0}' is not a value of '{1}'.{2}");
    public static readonly ProblemRule PresetsOfClosed = Rule("TSDK145", "Presets without meaning", "'{0}' is closed, and nobody picks lists of its values. Remove 'presets' or 'closed'.");

    // Paging
    public static readonly ProblemRule PagingParameter = Rule("TSDK150", "Paging without its parameter", "Paging sends '{0}', which is no optional parameter of '{1}'.{2}");
    public static readonly ProblemRule PagingMember = Rule("TSDK151", "Paging without its member", "Paging reads '{0}', but '{1}' has no '{2}'.{3}");
    public static readonly ProblemRule PagingType = Rule("TSDK152", "Paging by the wrong type", "Paging needs {0}, but '{1}' is {2}.");
    public static readonly ProblemRule PagingAnswer = Rule("TSDK153", "Paging without pages", "Only JSON answers have pages. Remove 'paging', or correct 'returns'.");

    // Errors, limits, the rest
    public static readonly ProblemRule UnknownError = Rule("TSDK160", "Unknown error", "No error is called '{0}'.{1}");
    public static readonly ProblemRule DuplicateError = Rule("TSDK161", "Duplicate error", "'{0}' is the name of error {1} already. Rename one of the two.");
    public static readonly ProblemRule UnknownStatus = Rule("TSDK162", "Unknown status", "'statuses' has no {0}. Add it there.");
    public static readonly ProblemRule EndlessError = Rule("TSDK163", "Error under itself", "'{0}' stands under itself. Give it another 'base'.");
    public static readonly ProblemRule DuplicateErrorKey = Rule("TSDK164", "Error told twice", "'{0}' tells of error '{1}' already. Remove one of the two.");
    public static readonly ProblemRule LimitWithoutAuth = Rule("TSDK170", "Limit of a scheme that is not accepted", "'auth' does not accept '{0}'. Correct 'auth', or remove this limit.");
    public static readonly ProblemRule DifferentWindows = Rule("TSDK171", "Window that differs", "The window '{0}' has {1} calls in {2} s here, but {3} in {4} s in {5}. Make them equal, or name two windows.");
    public static readonly ProblemRule KeepAliveWithoutStream = Rule("TSDK172", "Keep-alive without a stream", "Only a stream has 'keep_alive'. Remove it, or return 'stream Type'.");
    public static readonly ProblemRule PageIsGet = Rule("TSDK173", "Page that is not a GET", "A page is opened by a browser, with GET and a query alone. Correct 'http' or 'returns'.");

    public static IReadOnlyList<ProblemRule> All => s_all;

    private static ProblemRule Rule(string id, string title, string message, bool warning = false)
    {
        var rule = new ProblemRule(id, title, message, warning);
        s_all.Add(rule);
        return rule;
    }
}
