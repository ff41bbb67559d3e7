namespace TwitterSdk.Emulator.Http;

/// <summary>Where a parameter stood.</summary>
internal enum WirePlace
{
    Query,
    Form,
    Multipart,
}
