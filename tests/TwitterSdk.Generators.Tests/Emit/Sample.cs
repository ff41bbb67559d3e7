namespace TwitterSdk.Generators.Tests.Emit;

/// <summary>Spec files and the code that is approved for them: <c>Samples/Name.json</c>, <c>Samples/Name.*.json</c> and <c>Samples/Name.approved.cs</c>.</summary>
internal sealed class Sample
{
    private static readonly string s_folder = Path.Combine(RepositorySpecs.Root, "tests", "TwitterSdk.Generators.Tests", "Samples");

    private readonly string _name;

    private Sample(string name)
    {
        _name = name;
        Specs = [.. Directory.EnumerateFiles(s_folder, name + ".*json")
            .Order(StringComparer.Ordinal)
            .Select(path => ($"specs/{Path.GetFileName(path)}", File.ReadAllText(path)))];
    }

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(s_folder, "*.json").Select(path => Path.GetFileName(path).Split('.')[0]).Distinct().Order(StringComparer.Ordinal);

    public IReadOnlyList<(string Path, string Text)> Specs { get; }

    public static Sample Load(string name) => new(name);

    /// <summary>Compares with the approved code. On a difference the code received lies beside it, and the message tells how to accept it.</summary>
    public void Compare(string received)
    {
        string approvedPath = Path.Combine(s_folder, _name + ".approved.cs");
        string receivedPath = Path.Combine(s_folder, _name + ".received.cs");
        string approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath) : "";
        if (received == approved)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"""
            The generated code differs from {_name}.approved.cs, first at line {FirstDifference(approved, received)}.
            Look at the difference:  git diff --no-index {approvedPath} {receivedPath}
            If it is meant, accept:  mv {receivedPath} {approvedPath}
            """);
    }

    private static int FirstDifference(string approved, string received) =>
        approved.Split('\n').Zip(received.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count() + 1;
}
