namespace TwitterSdk.V1;

public sealed partial record ControlNotice
{
    /// <summary>The stream's id: what the methods that control a site stream ask for, as the last part of <see cref="ControlUri"/>.</summary>
    public string StreamId => ControlUri[(ControlUri.LastIndexOf('/') + 1)..];
}
