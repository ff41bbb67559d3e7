using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.Statuses;

/// <summary>One tweet, named in the address.</summary>
internal sealed class ShowTweet : IHandler
{
    public string Route => "GET api 1.1/statuses/show.json";

    public EmulatorResponse Handle(EmulatorRequest request) =>
        Answers.Tweet(request, Lookup.Tweet(request, request.RequiredLong("id")));
}
