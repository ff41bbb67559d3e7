using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Content;

namespace TwitterSdk.Emulator.Chapters.Streams;

/// <summary>Where it is controlled, whom each of its users follows, then what happens in their accounts from now on.</summary>
internal sealed class SiteStream : IHandler
{
    public string Route => "GET sitestream 1.1/site.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        var site = new SiteMessages(request, request.Caller.Token!.App);
        var feed = new StreamFeed(request, site);
        request.State.Streams.Add(feed);
        feed.Send(StreamMessages.Control($"/1.1/site/c/{site.Id}"));
        foreach (UserMessages account in site.Accounts)
            feed.Send(site.Friends(account.User));
        return feed.Answer();
    }
}
