namespace TwitterSdk.Emulator.Faults;

/// <summary>Something that goes wrong with a delivery to a webhook, on demand.</summary>
public enum DeliveryFault
{
    /// <summary>It is signed with a secret that is not the app's.</summary>
    WrongSignature,

    /// <summary>It is not signed.</summary>
    NoSignature,

    /// <summary>Its body was changed behind the signing.</summary>
    ChangedBody,

    /// <summary>It comes a second time, to the byte, although it was taken.</summary>
    Replay,
}
