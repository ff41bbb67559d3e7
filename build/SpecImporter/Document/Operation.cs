using System.Text.Json.Nodes;

namespace SpecImporter.Document;

/// <summary>One operation, as the document says it.</summary>
/// <param name="Security">Accepted schemes by the document's name, each with sorted scopes.</param>
/// <param name="Status">The status of success.</param>
/// <param name="Answer">The schema of the answer; null for none.</param>
internal sealed record Operation(
    string Id,
    string? Tag,
    string Verb,
    string Path,
    IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Security,
    IReadOnlyList<Parameter> Parameters,
    Body? Body,
    int Status,
    JsonObject? Answer,
    string? AnswerType,
    bool IsStream);

/// <param name="Place"><c>path</c>, <c>query</c> or <c>header</c>.</param>
/// <param name="Component">The name under which the document shares it; null for one of the operation's own.</param>
internal sealed record Parameter(string Name, string Place, bool Required, JsonObject Schema, string? Component);

internal sealed record Body(bool IsMultipart, JsonObject Schema);
