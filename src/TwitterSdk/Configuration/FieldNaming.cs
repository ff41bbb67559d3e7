namespace TwitterSdk.Configuration;

/// <summary>Which names v2 is asked with for what it has two names for: <c>tweet.fields</c> and <c>post.fields</c>, <c>note_tweet</c> and <c>note_post</c>.</summary>
public enum FieldNaming
{
    /// <summary>For each endpoint the names of the vendor's newest document, which mixes both.</summary>
    AsDocumented,

    /// <summary>The names of before 2026, which the vendor's guides still use.</summary>
    Tweet,

    /// <summary>The new names, everywhere.</summary>
    Post,
}
