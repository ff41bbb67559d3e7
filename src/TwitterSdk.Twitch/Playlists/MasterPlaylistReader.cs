namespace TwitterSdk.Twitch.Playlists;

/// <summary>Reads a master playlist line by line. Tags may stand in any order, as long as an address follows its <c>EXT-X-STREAM-INF</c>.</summary>
/// <param name="address">Where the playlist comes from; null when that is not known.</param>
internal sealed class MasterPlaylistReader(Uri? address)
{
    private const string Header = "#EXTM3U";
    private const string StreamTag = "EXT-X-STREAM-INF";
    private const string MediaTag = "EXT-X-MEDIA";
    private const string OriginTag = "EXT-X-TWITCH-INFO";
    private const string SegmentTag = "EXTINF";

    private readonly List<(PlaylistAttributes Attributes, Uri Address)> _streams = [];
    private readonly Dictionary<string, PlaylistAttributes> _media = new(StringComparer.Ordinal);
    private readonly List<PlaylistTag> _others = [];
    private PlaylistAttributes? _origin;
    private PlaylistAttributes? _pending;
    private int _pendingLine;

    public MasterPlaylist Read(string text)
    {
        int line = 0;
        bool begun = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            line++;
            ReadOnlySpan<char> trimmed = raw.Trim();
            if (trimmed.IsEmpty)
                continue;
            if (!begun)
                begun = trimmed.SequenceEqual(Header) ? true : throw new PlaylistFormatException(line, $"it does not begin with {Header}, so it is no playlist.");
            else if (trimmed[0] == '#')
                ReadTag(trimmed[1..], line);
            else
                ReadAddress(trimmed, line);
        }

        if (!begun)
            throw new PlaylistFormatException(Math.Max(line, 1), "it is empty.");
        CheckPending();
        return new MasterPlaylist([.. _streams.Select(Quality)], _origin is null ? null : new PlaylistSource(_origin), _others);
    }

    private void ReadTag(ReadOnlySpan<char> tag, int line)
    {
        int colon = tag.IndexOf(':');
        ReadOnlySpan<char> name = colon < 0 ? tag : tag[..colon];
        ReadOnlySpan<char> value = colon < 0 ? [] : tag[(colon + 1)..];
        switch (name)
        {
            case StreamTag:
                CheckPending();
                _pending = AttributeListReader.Read(value, line);
                _pendingLine = line;
                break;
            case MediaTag:
                PlaylistAttributes media = AttributeListReader.Read(value, line);
                if (media["GROUP-ID"] is { } group)
                    _media.TryAdd(group, media);
                break;
            case OriginTag:
                _origin ??= AttributeListReader.Read(value, line);
                break;
            case SegmentTag:
                throw new PlaylistFormatException(line, "it has segments, so it is the playlist of one quality and not the master playlist.");
            case ['E', 'X', 'T', ..]:
                _others.Add(new PlaylistTag(name.ToString(), value.ToString(), line));
                break;
        }
    }

    private void ReadAddress(ReadOnlySpan<char> text, int line)
    {
        if (_pending is null)
            throw new PlaylistFormatException(line, $"an address without #{StreamTag} before it.");

        string written = text.ToString();
        bool known = address is null ? Uri.TryCreate(written, UriKind.Absolute, out Uri? target) : Uri.TryCreate(address, written, out target);
        if (!known || target!.Scheme is not ("http" or "https"))
            throw new PlaylistFormatException(line, "it is no http or https address.");
        _streams.Add((_pending, target));
        _pending = null;
    }

    private void CheckPending()
    {
        if (_pending is not null)
            throw new PlaylistFormatException(_pendingLine, $"no address follows #{StreamTag}.");
    }

    private PlaylistQuality Quality((PlaylistAttributes Attributes, Uri Address) stream)
    {
        PlaylistAttributes attributes = stream.Attributes;
        string? key = attributes["VIDEO"] ?? attributes["IVS-NAME"] ?? attributes["STABLE-VARIANT-ID"];
        PlaylistAttributes media = key is not null && _media.TryGetValue(key, out PlaylistAttributes? found) ? found : PlaylistAttributes.None;
        PlaylistResolution? resolution = PlaylistResolution.Parse(attributes["RESOLUTION"]);
        string[] codecs = (attributes["CODECS"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new PlaylistQuality
        {
            Name = QualityNames.Of(key, media["NAME"], resolution),
            Address = stream.Address,
            Key = key,
            DisplayName = media["NAME"] ?? attributes["IVS-NAME"],
            IsSource = key == QualityNames.SourceKey || attributes["IVS-VARIANT-SOURCE"] == QualityNames.Source,
            IsAudioOnly = key == QualityNames.AudioKey || (resolution is null && codecs is [['m', 'p', '4', 'a', ..]]),
            IsAutoSelected = media["AUTOSELECT"] == "YES",
            Bandwidth = attributes.Number("BANDWIDTH"),
            Resolution = resolution,
            FrameRate = attributes.Fraction("FRAME-RATE"),
            Codecs = codecs,
            Attributes = attributes,
            Media = media,
        };
    }
}
