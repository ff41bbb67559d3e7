namespace TwitterSdk.V1;

public sealed partial record DisconnectNotice
{
    /// <summary>What <see cref="Code"/> means; a value without a name for one that is not documented.</summary>
    public DisconnectCode Meaning => (DisconnectCode)Code;
}
