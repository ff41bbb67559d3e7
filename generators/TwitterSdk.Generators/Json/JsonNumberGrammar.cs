namespace TwitterSdk.Generators.Json;

/// <summary>Which digits, signs and points make a JSON number.</summary>
internal static class JsonNumberGrammar
{
    public static bool Matches(string text)
    {
        int at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int whole = Digits(text, at);
        if (whole == 0 || (whole > 1 && text[at] == '0'))
            return false;
        at += whole;

        if (at < text.Length && text[at] == '.')
        {
            int fraction = Digits(text, at + 1);
            if (fraction == 0)
                return false;
            at += 1 + fraction;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            int exponent = Digits(text, at);
            if (exponent == 0)
                return false;
            at += exponent;
        }

        return at == text.Length;
    }

    private static int Digits(string text, int from)
    {
        int at = from;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return at - from;
    }
}
