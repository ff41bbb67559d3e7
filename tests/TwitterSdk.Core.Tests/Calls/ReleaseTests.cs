using System.Buffers;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Tests.Calls;

public class ReleaseTests
{
    [Test]
    public void Releasing_twice_gives_each_buffer_back_once()
    {
        var call = Call.To().Add(ParameterLocation.Query, "a", "b");
        call.CreateUri(Call.Example, ApiCallOptions.Default);
        call.Release();
        call.Release();
        AssertNoBufferIsSharedTwice();
    }

    [Test]
    public void A_failed_check_gives_the_buffers_back_and_the_owner_may_do_it_again()
    {
        var call = Call.To().Add(ParameterLocation.Query, "a", "b");
        Assert.That(() => call.CheckRange("a", 5, 0, 1), Throws.TypeOf<ApiArgumentException>());
        call.Release();
        AssertNoBufferIsSharedTwice();
    }

    [Test]
    public void A_released_call_is_not_sent()
    {
        var call = Call.To();
        call.Release();
        Assert.That(() => call.CreateRequest(Call.Example, ApiCallOptions.Default), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public async Task A_request_outlives_the_buffers_of_its_call()
    {
        var call = Call.To("POST 1/things.json").Add(ParameterLocation.Form, "a", "mine");
        using var request = call.CreateRequest(Call.Example, ApiCallOptions.Default);
        call.Release();
        Call.To("POST 1/things.json").Add(ParameterLocation.Form, "b", "others").CreateRequest(Call.Example, ApiCallOptions.Default).Dispose();
        Assert.That(await request.Content!.ReadAsStringAsync(), Is.EqualTo("a=mine"));
    }

    // An array that was given back twice would be rented to two owners.
    private static void AssertNoBufferIsSharedTwice()
    {
        for (var size = 16; size <= 4096; size *= 2)
        {
            var bytes = Enumerable.Range(0, 8).Select(_ => ArrayPool<byte>.Shared.Rent(size)).ToArray();
            Assert.That(bytes.Distinct(ReferenceEqualityComparer.Instance).Count(), Is.EqualTo(bytes.Length));
            var ranges = Enumerable.Range(0, 8).Select(_ => ArrayPool<ParameterRange>.Shared.Rent(size)).ToArray();
            Assert.That(ranges.Distinct(ReferenceEqualityComparer.Instance).Count(), Is.EqualTo(ranges.Length));
        }
    }
}
