using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;
using TwitterSdk.Generators.Validation;

namespace TwitterSdk.Generators.Tests.Validation;

/// <summary>A spec with one mistake, which stands between « and ».</summary>
public sealed class ProblemCase
{
    private readonly int _from;
    private readonly int _end;

    public ProblemCase(string id, string message, string text, params string[] others)
    {
        Id = id;
        Message = message;
        _from = text.IndexOf('«', StringComparison.Ordinal);
        _end = text.IndexOf('»', StringComparison.Ordinal) - 1;
        Text = text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        Others = others;
    }

    public string Id { get; }

    public string Message { get; }

    public string Text { get; }

    /// <summary>What is marked.</summary>
    public string Marked => Text[_from.._end];

    /// <summary>Other files, read before.</summary>
    public IReadOnlyList<string> Others { get; }

    public (int Line, int Column) Start => PlaceOf(_from);

    public (int Line, int Column) End => PlaceOf(_end);

    /// <summary>A file with one endpoint.</summary>
    public static ProblemCase Endpoint(string id, string message, string endpoint, params string[] others) => new(id, message, $$"""
        {
          "client": "Twitter.V1.Users",
          "auth": "user | app",
          "endpoints": {
            "Show": {{endpoint}}
          }
        }
        """, others);

    /// <summary>A file with types alone.</summary>
    public static ProblemCase Types(string id, string message, string types, params string[] others) => new(id, message, $$"""
        {
          "scope": "Twitter.V1",
          "types": {
            {{types}}
          }
        }
        """, others);

    /// <summary>A file with errors alone.</summary>
    public static ProblemCase Errors(string id, string message, string errors) => new(id, message, $$"""
        {
          "scope": "Twitter",
          "errors": {{errors}}
        }
        """);

    internal IReadOnlyList<SpecProblem> Problems()
    {
        SpecSet set = SpecSet.Load([.. Others.Select((text, i) => ($"specs/other{i + 1}.json", text)), ("specs/users.json", Text)]);
        return [.. set.Problems, .. set.Files.SelectMany(file => SpecValidator.ValidateFile(file)), .. SpecValidator.ValidateTogether(set.Files)];
    }

    public override string ToString() => $"{Id} {Message}";

    private (int Line, int Column) PlaceOf(int index)
    {
        string before = Text[..index];
        return (before.Count(c => c == '\n') + 1, index - before.LastIndexOf('\n'));
    }
}
