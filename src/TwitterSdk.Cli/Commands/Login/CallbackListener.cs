using System.Net;
using System.Text;
using TwitterSdk.Cli.Errors;

namespace TwitterSdk.Cli.Commands.Login;

/// <summary>Waits on a port of this machine until the browser comes back from a page of OAuth 1.0a.</summary>
internal sealed class CallbackListener : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Uri _address;

    /// <exception cref="UsageException">The port is taken.</exception>
    public CallbackListener(Uri address)
    {
        _address = address;
        _listener.Prefixes.Add($"{address.GetLeftPart(UriPartial.Authority)}/");
        try
        {
            _listener.Start();
        }
        catch (HttpListenerException exception)
        {
            throw new UsageException($"{address.Authority} cannot be listened on: {exception.Message}. Register another address with the app, and give it with --redirect.", exception);
        }
    }

    /// <summary>The address that the browser came back to, with its query.</summary>
    public async Task<Uri> WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            HttpListenerContext visit = await _listener.GetContextAsync().WaitAsync(cancellationToken);
            Uri came = visit.Request.Url!;
            bool isIt = came.AbsolutePath == _address.AbsolutePath;
            visit.Response.StatusCode = isIt ? 200 : 404;
            visit.Response.ContentType = "text/plain; charset=utf-8";
            visit.Response.Close(Encoding.UTF8.GetBytes(isIt ? "You can close this page and go back to the terminal." : "There is nothing here."), willBlock: false);
            if (isIt)
                return came;
        }
    }

    public void Dispose() => _listener.Close();
}
