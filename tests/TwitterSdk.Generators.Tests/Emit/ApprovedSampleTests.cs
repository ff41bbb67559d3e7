namespace TwitterSdk.Generators.Tests.Emit;

/// <summary>What the generator writes, for each form that a spec can have; the files in <c>Samples</c> are meant to be read.</summary>
public sealed class ApprovedSampleTests
{
    private static IEnumerable<string> Names => Sample.Names;

    [TestCaseSource(nameof(Names))]
    public void Generated_code_is_as_approved(string name)
    {
        Sample sample = Sample.Load(name);
        GeneratorRun run = Run(sample);
        Assert.That(run.Problems, Is.Empty);
        sample.Compare(string.Join("\n", run.Code.OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => $"// ---- {code.Key}\n{code.Value}")));
    }

    [TestCaseSource(nameof(Names))]
    public void Generated_code_compiles_without_a_warning(string name) =>
        Assert.That(Run(Sample.Load(name)).Compile(), Is.Empty);

    private static GeneratorRun Run(Sample sample)
    {
        bool needsContainer = sample.Specs.Any(spec => spec.Text.Contains("\"client\": \"Twitter.V1.", StringComparison.Ordinal));
        return new GeneratorRun(sample.Specs, needsContainer ? RepositorySpecs.HandWritten : "");
    }
}
