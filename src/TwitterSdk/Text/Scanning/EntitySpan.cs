namespace TwitterSdk.Text.Scanning;

/// <summary>Where an entity stands, as C# counts.</summary>
internal readonly record struct EntitySpan(TextEntityKind Kind, int Start, int End);
