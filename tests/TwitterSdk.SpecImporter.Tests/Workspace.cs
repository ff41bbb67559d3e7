using SpecImporter;

namespace TwitterSdk.SpecImporter.Tests;

/// <summary>A folder of specs that lives as long as a test.</summary>
internal sealed class Workspace : IDisposable
{
    public const string Names = """
        {
          "scope": "Twitter.V9",
          "hand_written": ["ids.json"],
          "beyond": ["Note.mine"],
          "chapters": { "Posts": "Tweets" },
          "operations": { "getPost": "Tweets.Get" },
          "types": { "Post": "Note", "PostEntities": "Entities" },
          "members": { "author_id": "UserId", "Post.id": "NoteId!" },
          "spellings": { "parameters": { "post.fields": "tweet.fields" }, "fields": { "note_post": "note_tweet" }, "expansions": {} },
          "selections": { "post.fields": "note" }
        }
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("specs").FullName;

    public Workspace() => File.WriteAllText(Path.Combine(_root, "ids.json"), """{ "scope": "Twitter", "types": { "UserId": { "id": "snowflake" } } }""");

    public string Specs => Path.Combine(_root, "v9");

    /// <summary>Imports and writes.</summary>
    public Importer Import(string document, string names = Names)
    {
        Importer importer = Check(document, names);
        importer.Write();
        return importer;
    }

    /// <summary>Compares alone.</summary>
    public Importer Check(string document, string names = Names) => Importer.Prepare(document, Specs, names);

    public string Read(string file) => File.ReadAllText(Path.Combine(Specs, file));

    public void Change(string file, string from, string to)
    {
        string text = Read(file);
        Assert.That(text, Does.Contain(from));
        File.WriteAllText(Path.Combine(Specs, file), text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
