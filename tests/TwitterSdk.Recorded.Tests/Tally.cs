using System.Globalization;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Recorded.Tests;

/// <summary>What came of replaying the recordings.</summary>
internal sealed class Tally
{
    private readonly List<string> _problems = [];
    private readonly List<string> _untyped = [];
    private int _members;
    private int _typed;

    public int Exchanges { get; set; }

    public int RequestsEqual { get; set; }

    public int ResponsesRead { get; set; }

    public double TypedPercent => _members == 0 ? 100 : 100.0 * _typed / _members;

    public IReadOnlyList<string> Problems => _problems;

    public IReadOnlyList<string> Untyped => _untyped;

    public void Fail(Recording recording, string problem) => _problems.Add($"{recording.Name}: {problem}");

    public void Add(CatalogEndpoint endpoint, AnswerMembers members)
    {
        _members += members.Total;
        _typed += members.Typed;
        _untyped.AddRange(members.Untyped.Select(path => $"{endpoint} {System.Text.RegularExpressions.Regex.Replace(path, @"\[\d+\]", "[]")}"));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Exchanges} exchanges, {RequestsEqual} requests equal, {ResponsesRead} responses read, {TypedPercent:0.##}% members typed");
}
