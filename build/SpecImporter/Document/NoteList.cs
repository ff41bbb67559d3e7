namespace SpecImporter.Document;

/// <summary>What an import left out. Each is told once.</summary>
internal sealed class NoteList
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    public IReadOnlyList<string> All => _notes;

    public void Add(string where, string what)
    {
        string note = $"{where}: {what}.";
        if (_seen.Add(note))
            _notes.Add(note);
    }
}
