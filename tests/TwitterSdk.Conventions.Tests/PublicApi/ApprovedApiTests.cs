namespace TwitterSdk.Conventions.Tests.PublicApi;

/// <summary>No change of the public surface goes unseen.</summary>
public sealed class ApprovedApiTests
{
    [TestCase("TwitterSdk.Core")]
    [TestCase("TwitterSdk")]
    [TestCase("TwitterSdk.Twitch")]
    [TestCase("TwitterSdk.AspNetCore")]
    [TestCase("TwitterSdk.Emulator")]
    public void The_public_surface_is_as_approved(string project)
    {
        string received = ApiListing.Of(Path.Combine("src", project));
        string folder = Path.Combine(Repository.Root, "tests", "TwitterSdk.Conventions.Tests", "PublicApi");
        string approvedPath = Path.Combine(folder, project + ".approved.txt");
        string receivedPath = Path.Combine(folder, project + ".received.txt");
        string approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        if (received == approved)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        string[] before = approved.Split('\n'), now = received.Split('\n');
        Assert.Fail($"""
            The public surface of {project} is not as approved.
            Gone: {string.Join(" | ", before.Except(now).Take(10))}
            New:  {string.Join(" | ", now.Except(before).Take(10))}
            If it is meant, accept:  mv {receivedPath} {approvedPath}
            """);
    }
}
