using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary>Spec files that belong together, complete with the parameters of their groups. A file that cannot be told is left out.</summary>
internal sealed record SpecSet(EquatableArray<SpecFile> Files, EquatableArray<SpecProblem> Problems)
{
    /// <summary>Reads all texts. Never throws for what they say: that is in <see cref="Problems"/>, in the order of the texts.</summary>
    public static SpecSet Load(IEnumerable<(string Path, string Text)> texts)
    {
        List<ParsedSpec> parsed = texts.Select(text => SpecParser.Parse(text.Path, text.Text)).ToList();
        List<SharedGroup> shared = parsed.Where(spec => spec.File is not null).SelectMany(spec => SharedGroup.Of(spec.File!)).ToList();

        var files = new List<SpecFile>();
        var problems = new List<SpecProblem>();
        foreach (ParsedSpec spec in parsed)
        {
            problems.AddRange(spec.Problems);
            if (spec.File is null)
                continue;
            ParsedSpec resolved = GroupResolver.Resolve(spec.File, shared);
            files.Add(resolved.File!);
            problems.AddRange(resolved.Problems);
        }

        return new SpecSet(new(files.ToArray()), new(problems.ToArray()));
    }
}
