namespace TwitterSdk.Generators.Tests.Emit;

/// <summary>The repository's own spec files.</summary>
internal static class RepositorySpecs
{
    /// <summary>The hand-written part of a product's client, as in the SDK itself.</summary>
    public const string HandWritten = """
        namespace TwitterSdk.V1
        {
            /// <summary>All chapters.</summary>
            public partial interface ITwitterV1Client;

            /// <inheritdoc/>
            public sealed partial class TwitterV1Client
            {
                private readonly TwitterSdk.Core.Http.ApiConnection _api;

                internal TwitterV1Client(TwitterSdk.Core.Http.ApiConnection api) => _api = api;
            }
        }

        namespace TwitterSdk.V2
        {
            /// <summary>All chapters.</summary>
            public partial interface ITwitterV2Client;

            /// <inheritdoc/>
            public sealed partial class TwitterV2Client
            {
                private readonly TwitterSdk.Core.Http.ApiConnection _api;

                internal TwitterV2Client(TwitterSdk.Core.Http.ApiConnection api) => _api = api;
            }
        }
        """;

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<(string Path, string Text)> Twitter() => Of("twitter");

    /// <summary>The specs of a vendor.</summary>
    public static IReadOnlyList<(string Path, string Text)> Of(string vendor) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "specs", vendor), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (path.Replace('\\', '/'), File.ReadAllText(path)))];

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TwitterSdk.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("TwitterSdk.sln is in no folder above the tests.");
    }
}
