using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Tests.Media;

public sealed class MediaShelfTests
{
    private readonly MediaShelf _shelf = new(10);

    [Test]
    public void The_oldest_make_room_for_new_ones()
    {
        MediaBytes first = Put(4);
        MediaBytes second = Put(4);
        MediaBytes third = Put(5);

        Assert.That((first.Whole(), second.Whole(), third.Whole()), Is.EqualTo(((byte[]?)null, new byte[4], new byte[5])));
    }

    [Test]
    public void What_grows_is_not_in_its_own_way()
    {
        MediaBytes growing = Put(3);
        MediaBytes other = Put(3);
        foreach (int size in (int[])[3, 3])
            _shelf.Append(growing, new byte[size]);

        Assert.That((growing.Whole()?.Length, other.Whole()), Is.EqualTo((9, (byte[]?)null)));
    }

    [Test]
    public void What_is_greater_than_the_shelf_is_not_kept_and_drives_nothing_out()
    {
        MediaBytes small = Put(4);
        MediaBytes great = Put(6);
        _shelf.Append(great, new byte[5]);
        _shelf.Append(great, new byte[1]);
        MediaBytes later = Put(6);

        Assert.That((small.Whole()?.Length, great.IsKept, great.Whole(), later.Whole()?.Length), Is.EqualTo((4, false, (byte[]?)null, 6)));
    }

    private MediaBytes Put(int size)
    {
        var bytes = new MediaBytes();
        _shelf.Append(bytes, new byte[size]);
        return bytes;
    }
}
