using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpecImporter.Specs;

/// <summary>The specs of one API as they lie on disk.</summary>
internal sealed class SpecFolder
{
    private readonly string _folder;
    private readonly Dictionary<string, SpecFile> _files = new(StringComparer.Ordinal);

    private SpecFolder(string folder) => _folder = folder;

    public IEnumerable<SpecFile> Files => _files.Values;

    /// <summary>Reads what there is; a folder that does not exist is empty.</summary>
    /// <exception cref="ImportException">A file is broken.</exception>
    public static SpecFolder Load(string folder, IReadOnlyList<string> leftAlone)
    {
        var specs = new SpecFolder(folder);
        if (!Directory.Exists(folder))
            return specs;
        foreach (string path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (leftAlone.Contains(name))
                continue;
            string text = System.IO.File.ReadAllText(path);
            try
            {
                specs._files[name] = new SpecFile(name, (JsonObject)JsonNode.Parse(text)!, text);
            }
            catch (Exception exception) when (exception is JsonException or InvalidCastException)
            {
                throw new ImportException($"{path} is no spec: {exception.Message}", exception);
            }
        }

        return specs;
    }

    /// <summary>A file; made when there is none of that name.</summary>
    public SpecFile File(string name, Func<JsonObject> make)
    {
        if (!_files.TryGetValue(name, out SpecFile? file))
            _files[name] = file = new SpecFile(name, make(), null);
        return file;
    }

    /// <summary>The file whose section has a member, and where.</summary>
    public (SpecFile File, JsonNode Value)? Find(string section, string member)
    {
        foreach (SpecFile file in _files.Values)
        {
            if (file.Json[section]?[member] is { } value)
                return (file, value);
        }

        return null;
    }

    /// <summary>Writes what has changed, and gives the names of the files.</summary>
    public IReadOnlyList<string> Write()
    {
        var written = new List<string>();
        foreach (SpecFile file in _files.Values)
        {
            if (file.NewText is not { } text)
                continue;
            string path = Path.Combine(_folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, text);
            written.Add(file.Name);
        }

        return written;
    }
}
