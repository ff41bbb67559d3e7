using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>Tells what makes no sense in specs that could be read. Reports only; nothing is changed.</summary>
internal static class SpecValidator
{
    /// <summary>What one file gets wrong by itself. Needs the parameters of groups, so it comes after their resolution.</summary>
    public static EquatableArray<SpecProblem> ValidateFile(SpecFile file)
    {
        var problems = new ProblemList(file.Path);
        EndpointNameValidator.Validate(file, problems);
        foreach (EndpointSpec endpoint in file.Endpoints)
            EndpointValidator.Validate(file, endpoint, problems);
        foreach (GroupSpec group in file.Groups)
            ParameterValidator.ValidateGroup(group, problems);
        foreach (TypeSpec type in file.Types)
            TypeValidator.Validate(file, type, problems);
        UnionValidator.Validate(file, problems);
        if (file.Errors is not null)
            ErrorsValidator.Validate(file.Errors, problems);
        return problems.ToEquatable();
    }

    /// <summary>What files get wrong together, file after file.</summary>
    /// <param name="all">The project's specs, and those of shipped assemblies: of these only the names count.</param>
    public static EquatableArray<SpecProblem> ValidateTogether(EquatableArray<SpecFile> all)
    {
        var types = new TypeIndex(all);
        EquatableArray<SpecFile> files = new(all.Where(file => file.ShippedIn is null));
        var reports = new ProblemReports(files);
        DuplicateNameValidator.Validate(files, reports);
        GroupUsageValidator.Validate(files, reports);
        WindowValidator.Validate(files, reports);
        foreach (SpecFile file in files)
        {
            ReferenceValidator.Validate(file, types, reports[file]);
            EndlessTypeValidator.Validate(file, types, reports[file]);
            foreach (EndpointSpec endpoint in file.Endpoints)
                PagingValidator.Validate(file, endpoint, types, reports[file]);
        }

        return reports.ToEquatable();
    }
}
