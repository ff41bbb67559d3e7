using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Specs.Problems;
using TwitterSdk.Generators.Tests.Emit;
using TwitterSdk.Generators.Validation;

namespace TwitterSdk.Generators.Tests.Parsing;

/// <summary>Whatever happens to a text, it is read or told about, and every place that is told about lies in it.</summary>
public sealed class BrokenTextTests
{
    private const string Alphabet = "{}[]\":,|&+?=<>./\\ \n\t#0159-aZ_é\0";

    [Test]
    public void A_cut_text_is_told_about()
    {
        foreach (string text in Texts())
        {
            for (int length = 0; length < text.Length; length += Math.Max(1, text.Length / 200))
            {
                IReadOnlyList<SpecProblem> problems = Check(text[..length]);
                Assert.That(text[..length].TrimEnd() == text.TrimEnd() || problems.Count > 0, $"cut at {length}");
            }
        }
    }

    [Test]
    public void A_changed_text_never_throws([Range(1, 10)] int seed)
    {
        var random = new Random(seed);
        foreach (string text in Texts())
        {
            for (int round = 0; round < 40; round++)
                Check(Change(text, random));
        }
    }

    private static string Change(string text, Random random)
    {
        var characters = text.ToList();
        for (int changes = random.Next(1, 6); changes > 0; changes--)
        {
            int place = random.Next(characters.Count);
            switch (random.Next(4))
            {
                case 0:
                    characters.RemoveRange(place, Math.Min(random.Next(1, 12), characters.Count - place));
                    break;
                case 1:
                    characters.Insert(place, Alphabet[random.Next(Alphabet.Length)]);
                    break;
                case 2:
                    characters[place] = Alphabet[random.Next(Alphabet.Length)];
                    break;
                default:
                    int from = random.Next(characters.Count);
                    characters.InsertRange(place, characters.GetRange(from, Math.Min(random.Next(1, 30), characters.Count - from)));
                    break;
            }
        }

        return new string([.. characters]);
    }

    private static List<SpecProblem> Check(string text)
    {
        SpecSet set = SpecSet.Load([("a.json", text)]);
        List<SpecProblem> problems =
            [.. set.Problems, .. set.Files.SelectMany(file => SpecValidator.ValidateFile(file)), .. SpecValidator.ValidateTogether(set.Files)];
        foreach (SpecProblem problem in problems)
        {
            Assert.That(problem.Range.Start >= 0 && problem.Range.Length >= 0 && problem.Range.End <= text.Length, $"{problem.Id} {problem.Range} in\n{text}");
            Assert.That(problem.Message, Is.Not.Empty);
        }

        return problems;
    }

    /// <summary>Three real files: types, an endpoint of every kind, errors.</summary>
    private static IEnumerable<string> Texts()
    {
        string specs = Path.Combine(RepositorySpecs.Root, "specs", "twitter");
        yield return File.ReadAllText(Path.Combine(specs, "v1.1", "media.json"));
        yield return File.ReadAllText(Path.Combine(specs, "v1.1", "streams.json"));
        yield return """
            { "scope": "Twitter", "errors": { "root": "Twitter", "statuses": { "403": { "name": "Forbidden" } },
              "codes": { "187": { "name": "Twice", "status": 403, "kind": "duplicate", "cure": "Say \"it\" in\u0020other words." }, "188": { "name": "B", "base": "Twice" } } } }
            """;
    }
}
