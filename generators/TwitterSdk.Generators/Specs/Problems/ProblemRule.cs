namespace TwitterSdk.Generators.Specs.Problems;

/// <summary>Something that a spec can get wrong.</summary>
/// <param name="Id">Never reused: TSDK0xx syntax, TSDK1xx meaning, TSDK2xx emission.</param>
/// <param name="Title">A few words for lists of rules.</param>
/// <param name="Message">What is wrong and how to put it right, with <c>{0}</c> and so on for the arguments.</param>
/// <param name="Warning">True where the rest of the spec still makes sense.</param>
internal sealed record ProblemRule(string Id, string Title, string Message, bool Warning = false);
