using System.Collections.Generic;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Parsing;

/// <summary>
/// A group that other files may use. It knows no places, so that an edit which only moves it leaves the files that use it as they are.
/// </summary>
internal sealed record SharedGroup(Scope Scope, string Name, EquatableArray<ParameterSpec> Parameters)
{
    /// <summary>What a file shares: the groups of a file with a client are its own, those of a file with a scope are for all.</summary>
    public static EquatableArray<SharedGroup> Of(SpecFile file)
    {
        var shared = new List<SharedGroup>();
        if (file.Chapter is null)
        {
            foreach (GroupSpec group in file.Groups)
                shared.Add(new SharedGroup(file.Scope, group.Name, GroupResolver.Place(group.Parameters, default)));
        }

        return new(shared.ToArray());
    }
}
