using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Account;

internal sealed class VerifyCredentials : IHandler
{
    public string Route => "GET api 1.1/account/verify_credentials.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = request.Me;
        WireOptions options = WireOptions.Of(request);
        bool withEmail = request.Flag("include_email");
        return EmulatorResponse.Json(json => UserWriter.Write(json, me, options, inner =>
        {
            inner.WriteBoolean("suspended"u8, false);
            inner.WriteBoolean("needs_phone_verification"u8, false);
            if (withEmail)
                inner.WriteString("email"u8, me.Email);
        }));
    }
}
