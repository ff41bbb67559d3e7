namespace SpecImporter;

/// <summary>An import that cannot go on; the message is for the person who started it.</summary>
internal sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
