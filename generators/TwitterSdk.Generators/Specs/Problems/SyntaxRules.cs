using System.Collections.Generic;

namespace TwitterSdk.Generators.Specs.Problems;

/// <summary>TSDK0xx: what the text of one file gets wrong, whatever the other files say.</summary>
internal static class SyntaxRules
{
    private static readonly List<ProblemRule> s_all = [];

    // JSON
    public static readonly ProblemRule Unexpected = Rule("TSDK001", "Broken JSON", "Expected {0}, found {1}.");
    public static readonly ProblemRule Comment = Rule("TSDK002", "Comment", "JSON has no comments. Say it in a 'doc' member, or leave it out.");
    public static readonly ProblemRule TrailingComma = Rule("TSDK003", "Trailing comma", "Nothing follows this comma. Remove it.");
    public static readonly ProblemRule MissingComma = Rule("TSDK004", "Missing comma", "A comma is missing before this.");
    public static readonly ProblemRule TextNotClosed = Rule("TSDK005", "Text not closed", "This text has no closing double quote on its line.");
    public static readonly ProblemRule BadEscape = Rule("TSDK006", "Bad escape", "'{0}' cannot stand in JSON text. Write '{1}'.");
    public static readonly ProblemRule BadNumber = Rule("TSDK007", "Bad number", "'{0}' is not a JSON number.");
    public static readonly ProblemRule DuplicateMember = Rule("TSDK008", "Duplicate member", "This object has '{0}' already. Rename or remove one of the two.");
    public static readonly ProblemRule TooDeep = Rule("TSDK009", "Nested too deep", "Nothing in a spec is nested as deep as this.");
    public static readonly ProblemRule NotClosed = Rule("TSDK010", "Bracket not closed", "This '{0}' is never closed. Add '{1}'.");

    // Members
    public static readonly ProblemRule WrongKind = Rule("TSDK011", "Wrong kind of value", "{0} must be {1}, not {2}.");
    public static readonly ProblemRule UnknownMember = Rule("TSDK012", "Unknown member", "'{0}' is not a member of {1}.{2}");
    public static readonly ProblemRule MissingMember = Rule("TSDK013", "Missing member", "{0} needs '{1}', for instance {2}.");
    public static readonly ProblemRule ClientOrScope = Rule("TSDK014", "Neither client nor scope", "A file has either 'client' (\"Twitter.V1.Followers\") or 'scope' (\"Twitter.V1\").");
    public static readonly ProblemRule BadScope = Rule("TSDK015", "Bad client or scope", "'{0}' does not say where things belong. Write {1}.");
    public static readonly ProblemRule BadName = Rule("TSDK016", "Bad name", "'{0}' cannot be the name of {1}. Use letters and digits, an upper-case letter first.");
    public static readonly ProblemRule NoClient = Rule("TSDK017", "Endpoints without a client", "A file with 'scope' has no endpoints. Say 'client' instead of 'scope'.");

    // Endpoints
    public static readonly ProblemRule BadVerb = Rule("TSDK020", "Bad verb", "'{0}' is not a verb. Write one of GET, POST, PUT, DELETE, PATCH, HEAD before the path.");
    public static readonly ProblemRule BadPath = Rule("TSDK021", "Bad path", "'{0}' is not a path: {1}.");
    public static readonly ProblemRule BadAuth = Rule("TSDK022", "Unknown auth scheme", "'{0}' is not an auth scheme.{1}");
    public static readonly ProblemRule ScopesNotTaken = Rule("TSDK023", "Scopes where none belong", "'{0}' takes no scopes, only 'oauth2' does. Put '|' between schemes.");
    public static readonly ProblemRule BadLimit = Rule("TSDK024", "Bad limit", "'{0}' is not a limit. Write scheme, calls and window, for instance 'user 900/15m' (units s, m, h, d).");
    public static readonly ProblemRule BadDuration = Rule("TSDK025", "Bad duration", "'{0}' is not a duration. Write a number and s, m, h or d, for instance '30s'.");
    public static readonly ProblemRule BadChoice = Rule("TSDK026", "Bad choice", "'{0}' is not a choice. Write {1}.");
    public static readonly ProblemRule BadPaging = Rule("TSDK027", "Unknown paging style", "'{0}' is not a paging style.{1}");
    public static readonly ProblemRule BadReturns = Rule("TSDK028", "Bad answer", "'{0}' needs exactly one type behind it, for instance '{0} Tweet'.");
    public static readonly ProblemRule BadLifecycle = Rule("TSDK029", "Bad lifecycle", "An endpoint has one of 'retired' and 'deprecated', with a year, an advice, or both: \"2018, use DirectMessages.NewEvent\".");
    public static readonly ProblemRule BadSuccess = Rule("TSDK030", "Bad status", "A status that means success is a number from 200 to 399.");
    public static readonly ProblemRule BadSpelling = Rule("TSDK031", "Bad spelling", "'spelling' counts the names between '|': 1 for the first, 2 for the second.");
    public static readonly ProblemRule BadHeader = Rule("TSDK032", "Bad header", "'{0}' {1}.");

    // Types
    public static readonly ProblemRule UnknownWord = Rule("TSDK040", "Unknown primitive", "'{0}' is not a type.{1}");
    public static readonly ProblemRule UnexpectedInType = Rule("TSDK041", "Unexpected word in a type", "'{0}' does not belong here: {1}.");
    public static readonly ProblemRule IncompleteType = Rule("TSDK042", "Incomplete type", "{0} is missing at the end of this type.");
    public static readonly ProblemRule BadTimeForm = Rule("TSDK043", "Missing or unknown time form", "A time says its form: 'ruby', 'iso', 'iso_ms', 'unix', 'unix_ms' or 'minute', for instance 'time ruby'.");
    public static readonly ProblemRule BadRange = Rule("TSDK044", "Bad range", "'{0}' is not a range. Write '1..200', '..100' or '1..', the lower number first.{1}");
    public static readonly ProblemRule BadFieldName = Rule("TSDK045", "Bad field name", "'{0}' is not a field name. Write 'name', 'name|other_name' or 'id&id_str'.");
    public static readonly ProblemRule NoName = Rule("TSDK046", "No C# name", "No C# name can be made of '{0}'. Give it one: {1}.");
    public static readonly ProblemRule BadTypeForm = Rule("TSDK047", "Unknown kind of type", "'{0}' must have exactly one of 'fields', 'enum', 'id', 'union' and 'wraps', or be a list of enum values.");
    public static readonly ProblemRule BadUnion = Rule("TSDK048", "Bad union", "'{0}' is not a kind of union. Write 'key', 'value' and a member's name, or 'sibling'.");
    public static readonly ProblemRule BadId = Rule("TSDK049", "Bad id", "'{0}' is not a kind of id. Write 'snowflake', 'long' or 'string'.");
    public static readonly ProblemRule Empty = Rule("TSDK050", "Empty", "{0} needs at least one {1}.");
    public static readonly ProblemRule BadPreset = Rule("TSDK051", "Bad preset", "Preset '{0}' needs either 'values' or 'but', a list of values.");

    public static readonly ProblemRule BadEnvelope = Rule("TSDK052", "Bad envelope", "'{0}' does not name two or three members of an answer. Write \"data errors\", or \"data errors includes\".");

    // Errors
    public static readonly ProblemRule BadErrorCode = Rule("TSDK060", "Bad error code", "'{0}' is not {1}.");
    public static readonly ProblemRule BadErrorKind = Rule("TSDK061", "Unknown kind of error", "'{0}' is not a kind of error.{1}");

    public static IReadOnlyList<ProblemRule> All => s_all;

    private static ProblemRule Rule(string id, string title, string message)
    {
        var rule = new ProblemRule(id, title, message);
        s_all.Add(rule);
        return rule;
    }
}
