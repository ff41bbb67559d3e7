namespace TwitterSdk.Pictures;

/// <summary>How large a user's picture is.</summary>
public enum ProfileImageSize
{
    /// <summary>As it was uploaded.</summary>
    Original,

    /// <summary>24 pixels wide.</summary>
    Mini,

    /// <summary>48 pixels wide: what answers name.</summary>
    Normal,

    /// <summary>73 pixels wide.</summary>
    Bigger,

    /// <summary>200 pixels wide.</summary>
    Medium,

    /// <summary>400 pixels wide.</summary>
    Large,
}
