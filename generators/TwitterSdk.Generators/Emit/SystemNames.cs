namespace TwitterSdk.Generators.Emit;

/// <summary>Types of .NET that generated code speaks of.</summary>
internal static class SystemNames
{
    public const string ArgumentNullException = "global::System.ArgumentNullException";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Culture = "global::System.Globalization.CultureInfo.InvariantCulture";
    public const string DateOnly = "global::System.DateOnly";
    public const string DateTimeOffset = "global::System.DateTimeOffset";
    public const string HttpMethod = "global::System.Net.Http.HttpMethod";
    public const string IFormatProvider = "global::System.IFormatProvider";
    public const string IReadOnlyDictionary = "global::System.Collections.Generic.IReadOnlyDictionary";
    public const string IReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string JsonConverter = "global::System.Text.Json.Serialization.JsonConverter";
    public const string JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
    public const string NotNullWhen = "global::System.Diagnostics.CodeAnalysis.NotNullWhen";
    public const string Obsolete = "global::System.Obsolete";
    public const string OverloadResolutionPriority = "global::System.Runtime.CompilerServices.OverloadResolutionPriority";
    public const string ReadOnlyDictionary = "global::System.Collections.ObjectModel.ReadOnlyDictionary";
    public const string ReadOnlySpan = "global::System.ReadOnlySpan";
    public const string RuntimeHelpers = "global::System.Runtime.CompilerServices.RuntimeHelpers";
    public const string SetsRequiredMembers = "global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers";
    public const string Span = "global::System.Span";
    public const string StringBuilder = "global::System.Text.StringBuilder";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string TimeSpan = "global::System.TimeSpan";
    public const string Uri = "global::System.Uri";
    public const string Utf8 = "global::System.Text.Encoding.UTF8";
}
