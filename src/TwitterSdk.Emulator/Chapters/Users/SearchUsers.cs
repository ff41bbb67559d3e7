using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Users;

/// <summary>Walked by page numbers. The vendor repeats the last page for ever; here the walk ends with an empty page.</summary>
internal sealed class SearchUsers : IHandler
{
    private const int MaxCount = 20;

    public string Route => "GET api 1.1/users/search.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        string query = request.RequiredText("q");
        int count = Math.Clamp(request.Int("count", MaxCount), 1, MaxCount);
        int page = Math.Max(1, request.Int("page", 1));
        IEnumerable<EmulatorUser> found = request.State.Users.All.Where(user =>
            user.ScreenName.Contains(query, StringComparison.OrdinalIgnoreCase)
            || user.Name.Contains(query, StringComparison.OrdinalIgnoreCase));
        return Answers.Users(request, found.Skip((page - 1) * count).Take(count));
    }
}
