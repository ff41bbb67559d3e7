namespace TwitterSdk.Generators;

/// <summary>The runtime's types that generated code speaks of. A test resolves each of them.</summary>
internal static class CoreNames
{
    public const string ApiCall = "global::TwitterSdk.Core.Http.ApiCall";
    public const string ApiConnection = "global::TwitterSdk.Core.Http.ApiConnection";
    public const string ApiContent = "global::TwitterSdk.Core.Http.ApiContent";
    public const string IApiEnvelope = "global::TwitterSdk.Core.Http.IApiEnvelope";
    public const string IApiIncluding = "global::TwitterSdk.Core.Http.IApiIncluding";
    public const string ApiEndpoint = "global::TwitterSdk.Core.Http.ApiEndpoint";
    public const string ApiArgumentException = "global::TwitterSdk.Core.Http.ApiArgumentException";
    public const string PresetValuesAttribute = "global::TwitterSdk.Core.Http.PresetValuesAttribute";
    public const string ListFormat = "global::TwitterSdk.Core.Http.ListFormat";
    public const string ParameterLocation = "global::TwitterSdk.Core.Http.ParameterLocation";

    public const string AuthRequirement = "global::TwitterSdk.Core.Auth.AuthRequirement";
    public const string AuthScheme = "global::TwitterSdk.Core.Auth.AuthScheme";
    public const string AuthSchemesAttribute = "global::TwitterSdk.Core.Auth.AuthSchemesAttribute";
    public const string RateLimitRule = "global::TwitterSdk.Core.RateLimits.RateLimitRule";

    public const string ApiError = "global::TwitterSdk.Core.Errors.ApiError";
    public const string ApiErrorKind = "global::TwitterSdk.Core.Errors.ApiErrorKind";
    public const string ApiException = "global::TwitterSdk.Core.Errors.ApiException";
    public const string ApiProblem = "global::TwitterSdk.Core.Errors.ApiProblem";
    public const string ApiFailure = "global::TwitterSdk.Core.Errors.ApiFailure";

    public const string IJsonModel = "global::TwitterSdk.Core.Json.IJsonModel";
    public const string IWireValue = "global::TwitterSdk.Core.Json.IWireValue";
    public const string ISpelledValue = "global::TwitterSdk.Core.Json.ISpelledValue";
    public const string JsonCursor = "global::TwitterSdk.Core.Json.JsonCursor";
    public const string JsonExtra = "global::TwitterSdk.Core.Json.JsonExtra";
    public const string JsonShared = "global::TwitterSdk.Core.Json.JsonShared";
    public const string JsonMark = "global::TwitterSdk.Core.Json.JsonMark";
    public const string JsonMembers = "global::TwitterSdk.Core.Json.JsonMembers";

    /// <summary>Holds extension methods: its namespace is the only one that generated code imports.</summary>
    public const string JsonMemberWriting = "global::TwitterSdk.Core.Json.JsonMemberWriting";

    public const string JsonModel = "global::TwitterSdk.Core.Json.JsonModel";
    public const string JsonModelConverter = "global::TwitterSdk.Core.Json.JsonModelConverter";
    public const string JsonPresence = "global::TwitterSdk.Core.Json.JsonPresence";
    public const string JsonRaw = "global::TwitterSdk.Core.Json.JsonRaw";
    public const string TimeFormat = "global::TwitterSdk.Core.Json.TimeFormat";

    public const string AsyncPages = "global::TwitterSdk.Core.Paging.AsyncPages";
    public const string INumericId = "global::TwitterSdk.Core.Paging.INumericId";
    public const string Pager = "global::TwitterSdk.Core.Paging.Pager";
    public const string PollingOptions = "global::TwitterSdk.Core.Paging.PollingOptions";

    public const string ApiStream = "global::TwitterSdk.Core.Streaming.ApiStream";

    public const string Snowflake = "global::TwitterSdk.Core.Snowflake";
}
