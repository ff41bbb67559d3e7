namespace TwitterSdk.Core.Http;

/// <summary>Where a parameter travels.</summary>
public enum ParameterLocation
{
    /// <summary>In the path, in the place of <c>{name}</c>.</summary>
    Path,

    /// <summary>In the query string.</summary>
    Query,

    /// <summary>As a header.</summary>
    Header,

    /// <summary>In a form-encoded body.</summary>
    Form,

    /// <summary>As a part of a multipart body.</summary>
    Multipart,
}
