using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using TwitterSdk.Core.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Calls;

public class MultipartTests
{
    [Test]
    public async Task Parts_arrive_over_a_real_connection_with_their_length_told()
    {
        await using var server = await StubServer.StartAsync(_ => (200, "{}"));
        var call = Call.To("POST upload.json");
        call.Add(ParameterLocation.Multipart, "command"u8, "ÄPPEND");
        call.Add(ParameterLocation.Multipart, "segment_index"u8, 3);
        call.Add("media[]"u8, ApiContent.FromBytes("one\r\n--two"u8.ToArray(), "a\"b\r\nü.bin", "video/mp4"));
        call.Add("raw"u8, "plain"u8.ToArray());

        using var http = new HttpClient();
        using var request = call.CreateRequest(new BaseAddress(server.Address + "/{host}"), ApiCallOptions.Default);
        using var response = await http.SendAsync(request);

        var sent = server.Requests.Single();
        var sections = await ReadAsync(sent);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Headers["Content-Length"], Is.EqualTo(sent.Body.Length.ToString()));
            Assert.That(sections, Is.EqualTo(new[]
            {
                ("form-data; name=\"command\"", null, "ÄPPEND"),
                ("form-data; name=\"segment_index\"", null, "3"),
                ("form-data; name=\"media[]\"; filename=\"a%22b%0D%0Aü.bin\"", "video/mp4", "one\r\n--two"),
                ("form-data; name=\"raw\"", "application/octet-stream", "plain"),
            }));
        }
    }

    [Test]
    public async Task A_part_of_unknown_length_makes_the_whole_chunked()
    {
        await using var server = await StubServer.StartAsync(_ => (200, "{}"));
        var call = Call.To("POST upload.json");
        call.Add("media"u8, ApiContent.FromStream(new OneWayStream("hello"u8.ToArray())));

        using var http = new HttpClient();
        using var request = call.CreateRequest(new BaseAddress(server.Address), ApiCallOptions.Default);
        using var response = await http.SendAsync(request);

        var sent = server.Requests.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Headers, Does.Not.ContainKey("Content-Length"));
            Assert.That((await ReadAsync(sent)).Single().Text, Is.EqualTo("hello"));
            Assert.That(call.CanSendAgain, Is.False);
        }
    }

    [Test]
    public async Task Form_parameters_beside_parts_become_parts()
    {
        var call = Call.To("POST upload.json").Add(ParameterLocation.Form, "skip_status", "a b&ü");
        call.Add("image"u8, "x"u8.ToArray());
        Assert.That((await ReadAsync(await call.SentAsync())).Select(part => part.Text), Is.EqualTo(new[] { "a b&ü", "x" }));
    }

    [Test]
    public async Task Contents_that_can_seek_are_sent_again_from_the_same_place()
    {
        using var stream = new MemoryStream("skipped-body"u8.ToArray()) { Position = 8 };
        var call = Call.To("POST upload.json");
        call.Add("media"u8, ApiContent.FromStream(stream));
        var first = await ReadAsync(await call.SentAsync());
        var second = await ReadAsync(await call.SentAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(call.CanSendAgain, Is.True);
            Assert.That(first.Single().Text, Is.EqualTo("body"));
            Assert.That(second, Is.EqualTo(first));
        }
    }

    [Test]
    public async Task Memory_does_not_grow_with_the_content()
    {
        await SendAsync(1 << 20);

        // The whole process is counted, and what an earlier test left behind may run beside this one: the least of some is this one's own.
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await SendAsync(64 << 20);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Assert.That(least, Is.LessThan(1 << 20));

        static async Task SendAsync(long length)
        {
            var call = Call.To("POST upload.json");
            call.Add("media"u8, ApiContent.FromStream(new OneWayStream(new byte[16 * 1024], repeatTo: length), length));
            using var request = call.CreateRequest(Call.Example, ApiCallOptions.Default);
            await request.Content!.CopyToAsync(Stream.Null);
        }
    }

    [Test]
    public void A_media_type_that_is_none_is_refused()
    {
        var call = Call.To("POST upload.json");
        Assert.That(
            () => call.Add("media"u8, ApiContent.FromBytes(default, mediaType: "image/png\r\nX: y")),
            Throws.TypeOf<ApiArgumentException>().With.Message.Contains("media type of media"));
    }

    private static async Task<List<(string? Disposition, string? Type, string Text)>> ReadAsync(RecordedRequest request)
    {
        var boundary = request.ContentType!.Split("boundary=")[1];
        var reader = new MultipartReader(boundary, new MemoryStream(request.Body));
        var parts = new List<(string?, string?, string)>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var text = new StreamReader(section.Body, Encoding.UTF8);
            parts.Add((section.ContentDisposition, section.ContentType, await text.ReadToEndAsync()));
        }

        return parts;
    }
}
