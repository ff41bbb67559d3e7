using Microsoft.CodeAnalysis;
using TwitterSdk.Generators.Emit;
using TwitterSdk.Generators.Tests.Emit;

namespace TwitterSdk.Generators.Tests.Caching;

/// <summary>How much is made again after an edit. An editor runs the generator at every keystroke.</summary>
public sealed class CachingTests
{
    private const string Shared = "specs/shared.json";
    private const string Users = "specs/users.json";
    private const string Lists = "specs/lists.json";
    private const string Types = "specs/types.json";

    private static readonly IncrementalStepRunReason[] s_asBefore = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    [Test]
    public void Editing_code_leaves_all_files_cached()
    {
        GeneratorRun run = Start();
        run.EditCode("internal sealed class Another;");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Changed(run), Is.Empty);
            Assert.That(run.OutputReasons, Is.All.EqualTo(IncrementalStepRunReason.Cached));
        }
    }

    [Test]
    public void Editing_one_spec_leaves_the_others_cached()
    {
        GeneratorRun run = Start();
        run.EditSpec(Users, spec => spec.Replace("One user.", "A user and nothing else.", StringComparison.Ordinal));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Changed(run), Is.EqualTo(new[] { "Twitter.V1.Users.g.cs" }));
            Assert.That(run.OutputReasons.Count(reason => reason == IncrementalStepRunReason.Modified), Is.EqualTo(1));
            Assert.That(run.Code["Twitter.V1.Users.g.cs"], Does.Contain("A user and nothing else."));
        }
    }

    [Test]
    public void Editing_a_group_remakes_the_files_that_use_it_and_no_others()
    {
        GeneratorRun run = Start();
        run.EditSpec(Shared, spec => spec.Replace("\"string?\"", "\"string? 1..15\"", StringComparison.Ordinal));
        Assert.That(Changed(run), Is.EqualTo(new[] { "Twitter.V1.Users.g.cs" }));
    }

    [Test]
    public void Moving_a_group_within_its_file_remakes_nothing()
    {
        GeneratorRun run = Start();
        run.EditSpec(Shared, spec => spec.Replace("\"groups\"", "\n\n\"groups\"", StringComparison.Ordinal));
        Assert.That(Changed(run), Is.Empty);
    }

    [Test]
    public void A_new_field_of_a_type_leaves_the_files_that_use_the_type_cached()
    {
        GeneratorRun run = Start();
        run.EditSpec(Types, spec => spec.Replace("\"name\": \"string\"", "\"name\": \"string\", \"age\": \"int?\"", StringComparison.Ordinal));
        Assert.That(Changed(run), Is.EqualTo(new[] { "Twitter.V1.types.g.cs" }));
    }

    [Test]
    public void A_type_that_turns_from_a_record_into_an_id_remakes_the_files_that_use_it()
    {
        GeneratorRun run = Start();
        run.EditSpec(Types, spec => spec.Replace("{ \"fields\": { \"name\": \"string\" } }", "{ \"id\": \"long\" }", StringComparison.Ordinal));
        Assert.That(Changed(run), Is.EquivalentTo(new[] { "Twitter.V1.types.g.cs", "Twitter.V1.Lists.g.cs" }));
    }

    [Test]
    public void Equal_specs_make_equal_bytes_in_whatever_order_they_come()
    {
        var first = new GeneratorRun(RepositorySpecs.Twitter());
        var second = new GeneratorRun(RepositorySpecs.Twitter().Reverse());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Code, Is.EquivalentTo(first.Code));
            Assert.That(first.Code.Values, Has.None.Contains("\r"));
        }
    }

    private static GeneratorRun Start() => new(
    [
        (Shared, """{ "scope": "Twitter.V1", "groups": { "user_ref": { "screen_name": "string?" } } }"""),
        (Types, """{ "scope": "Twitter.V1", "types": { "Owner": { "fields": { "name": "string" } }, "UserId": { "id": "long" } } }"""),
        (Users, """{ "client": "Twitter.V1.Users", "auth": "user", "endpoints": { "Show": { "doc": "One user.", "http": "GET users", "use": "user_ref", "returns": "UserId" } } }"""),
        (Lists, """{ "client": "Twitter.V1.Lists", "auth": "user", "endpoints": { "Show": { "http": "GET lists", "returns": "ListAnswer" } }, "types": { "ListAnswer": { "fields": { "owner": "Owner?" } } } }"""),
    ]);

    /// <summary>The files that the last run made anew with another text.</summary>
    private static IEnumerable<string> Changed(GeneratorRun run) => run.Steps(nameof(SpecEmitter))
        .Where(output => !s_asBefore.Contains(output.Reason))
        .Select(output => ((EmittedSpec)output.Value).HintName);
}
