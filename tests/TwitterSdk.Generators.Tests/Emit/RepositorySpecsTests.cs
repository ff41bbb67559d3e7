namespace TwitterSdk.Generators.Tests.Emit;

/// <summary>The specs that the SDK is made of.</summary>
public sealed class RepositorySpecsTests
{
    [Test]
    public void All_specs_make_code_that_compiles_without_a_warning()
    {
        var run = new GeneratorRun(RepositorySpecs.Twitter(), RepositorySpecs.HandWritten);
        Assert.That(run.Problems, Is.Empty);
        Assert.That(run.Compile(), Is.Empty);
    }

    [Test]
    public void All_specs_of_Twitch_have_no_problem() =>
        Assert.That(new GeneratorRun(RepositorySpecs.Of("twitch"), "").Problems, Is.Empty);
}
