namespace SpecImporter;

/// <summary>Where the repository is.</summary>
internal static class Repository
{
    /// <summary>Upwards from where the program was started, else from where it lies.</summary>
    public static string Root() =>
        Above(Environment.CurrentDirectory) ?? Above(AppContext.BaseDirectory) ?? throw new ImportException("There is no TwitterSdk.sln above this folder: start the importer in the repository.");

    private static string? Above(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "TwitterSdk.sln")))
                return at.FullName;
        }

        return null;
    }
}
