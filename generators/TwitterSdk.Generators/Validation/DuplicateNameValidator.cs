using System;
using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>No two types of one namespace may have the same name, whether a spec names them or the generator does.</summary>
internal static class DuplicateNameValidator
{
    public static void Validate(EquatableArray<SpecFile> files, ProblemReports reports)
    {
        // The group alone makes the namespace, so two products may meet in one.
        foreach (IGrouping<string, SpecFile> space in files.GroupBy(file => file.Scope.Group ?? "", StringComparer.Ordinal))
        {
            var owners = new Dictionary<string, TypeName>(StringComparer.Ordinal);
            foreach (TypeName whole in space.SelectMany(Containers).Concat(space.Key.Length == 0 ? Namespaces(files) : []))
                owners[whole.Name] = whole;
            foreach (TypeName type in space.SelectMany(Names))
            {
                if (owners.TryGetValue(type.Name, out TypeName owner))
                    reports[type.File].Add(MeaningRules.DuplicateType, type.Range, type.Name, owner.What, owner.File.Path);
                else
                    owners.Add(type.Name, type);
            }
        }
    }

    /// <summary>The class of all chapters, and its interface: the same for each file that has a chapter in them.</summary>
    private static IEnumerable<TypeName> Containers(SpecFile file)
    {
        if (file.Chapter is null || SpecNames.Container(file.Scope) is not { } container)
            yield break;
        yield return new(container, "the client of all chapters", file, file.Range);
        yield return new("I" + container, "the interface of the client of all chapters", file, file.Range);
    }

    /// <summary>The groups, which are namespaces within that of the types without a group.</summary>
    private static IEnumerable<TypeName> Namespaces(IEnumerable<SpecFile> files) =>
        files.Where(file => file.Scope.Group is not null).Select(file => new TypeName(file.Scope.Group!, "a namespace", file, file.Range));

    private static IEnumerable<TypeName> Names(SpecFile file)
    {
        if (file.Chapter is { } chapter)
        {
            yield return new(SpecNames.Client(chapter), "a client", file, file.Range);
            yield return new(SpecNames.ClientInterface(chapter), "the interface of a client", file, file.Range);
            foreach (EndpointSpec endpoint in file.Endpoints.Where(endpoint => endpoint.HasRequest).GroupBy(RequestName).Select(group => group.First()))
                yield return new(RequestName(endpoint), "a request", file, endpoint.Range);
        }

        foreach (TypeSpec type in file.Types)
        {
            yield return new(type.Name, "a type", file, type.Range);
            if (type is EnumSpec { Presets.Count: > 0 })
                yield return new(SpecNames.Presets(type.Name), "a class of presets", file, type.Range);
            if (type is UnionSpec)
                yield return new(SpecNames.UnknownCase(type.Name), "a case of a union", file, type.Range);
            if (type is EnumSpec { Closed: true })
                yield return new(SpecNames.Wire(type.Name), "the class beside a closed enum", file, type.Range);
        }

        if (file.Errors is null)
            yield break;
        yield return new(SpecNames.Exception(file.Errors.Root), "an exception", file, file.Errors.Range);
        yield return new(SpecNames.Errors(file.Errors.Root), "the class that chooses among errors", file, file.Errors.Range);
        foreach (ErrorSpec error in file.Errors.All.GroupBy(error => error.Name).Select(group => group.First()))
        {
            if (error.Name != file.Errors.Root)
                yield return new(SpecNames.Exception(error.Name), "an exception", file, error.NameRange);
        }

        // Two requests of one file are told with the methods, two errors with the errors.
        string RequestName(EndpointSpec endpoint) => SpecNames.RequestRecord(file.Chapter!, endpoint.Name);
    }

    private readonly record struct TypeName(string Name, string What, SpecFile File, TextRange Range);
}
