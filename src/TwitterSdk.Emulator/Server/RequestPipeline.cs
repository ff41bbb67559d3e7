using System.Globalization;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Emulator.Control;
using TwitterSdk.Emulator.Faults;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Observation;

namespace TwitterSdk.Emulator.Server;

/// <summary>From the first byte of a request to the last of its answer: read, record, let go wrong what should, answer.</summary>
internal sealed class RequestPipeline(
    Func<WireRequest, IService> vendors, ControlPlane control, FaultList faults, RequestLog log, TimeProvider time, CancellationToken stopping)
{
    private long _count;

    public async Task RunAsync(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            using WireRequest wire = await WireRequest.ReadAsync(context, either.Token).ConfigureAwait(false);
            await AnswerAsync(context, wire, either.Token).ConfigureAwait(false);
        }
        catch (BadHttpRequestException refused)
        {
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The client left, or the emulator stops: there is nobody to answer.
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context, WireRequest wire, CancellationToken cancelled)
    {
        if (ControlPlane.Is(wire))
        {
            EmulatorResponse own = control.Handle(wire);
            if (own.Later is { } ready)
                own = await ready(cancelled).ConfigureAwait(false);
            await ResponseSender.SendAsync(context, own, SendOptions.Usual, "", cancelled).ConfigureAwait(false);
            return;
        }

        IService service = vendors(wire);
        Target? target = service.Find(wire);
        RecordedRequest record = RequestRecorder.Record(wire, target, time.GetUtcNow());
        log.Add(record);
        string transaction = Interlocked.Increment(ref _count).ToString("x16", CultureInfo.InvariantCulture);
        var exchange = new Exchange(
            () => service.Handle(wire, target, record),
            async (answer, options) =>
            {
                if (answer.Later is { } later)
                    answer = await later(cancelled).ConfigureAwait(false) with { Headers = answer.Headers };
                record.Status = answer.Status;
                await ResponseSender.SendAsync(context, answer, options, transaction, cancelled).ConfigureAwait(false);
            },
            context.Abort,
            time,
            cancelled);
        await (faults.Take(record)?.RunAsync(exchange) ?? exchange.AnswerAsync()).ConfigureAwait(false);
    }
}
