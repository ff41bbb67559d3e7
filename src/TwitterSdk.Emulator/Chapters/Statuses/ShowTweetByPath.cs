using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.Statuses;

/// <summary>One tweet, named in the path.</summary>
internal sealed class ShowTweetByPath : IHandler
{
    public string Route => "GET api 1.1/statuses/show/{}.json";

    public EmulatorResponse Handle(EmulatorRequest request) => Answers.Tweet(request, Lookup.Tweet(request, request.PathId()));
}
