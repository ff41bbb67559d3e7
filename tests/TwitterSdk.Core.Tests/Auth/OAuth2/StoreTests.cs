using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

public class StoreTests
{
    private static readonly byte[] s_key = SHA256.HashData("a key"u8);

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin() => _folder = new TemporaryFolder();

    [TearDown]
    public void End() => _folder.Dispose();

    private ITokenStore Store(string kind) => kind == "memory" ? new MemoryTokenStore() : new EncryptedFileTokenStore(_folder.At("tokens"), s_key);

    [TestCase("memory")]
    [TestCase("files")]
    public async Task What_is_saved_is_loaded_and_what_is_deleted_is_gone(string kind)
    {
        var store = Store(kind);
        var end = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.That(await store.LoadAsync("../anna"), Is.Null);
        await store.DeleteAsync("../anna");
        await store.SaveAsync("../anna", TokenService.Tokens("anna", 0, end, "x", "y"));
        await store.SaveAsync("ben", TokenService.Tokens("ben", 0));
        await store.SaveAsync("../anna", TokenService.Tokens("anna", 1, end, "x", "y"));
        var anna = (await store.LoadAsync("../anna"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(anna, Is.EqualTo(TokenService.Tokens("anna", 1, end) with { Scopes = anna.Scopes }));
            Assert.That(anna.Scopes, Is.EqualTo(new[] { "x", "y" }));
            Assert.That((await store.LoadAsync("ben"))!.AccessToken, Is.EqualTo("ben-access-0"));
        }

        await store.DeleteAsync("../anna");
        Assert.That(await store.LoadAsync("../anna"), Is.Null);
    }

    [TestCase("memory")]
    [TestCase("files")]
    public async Task A_lock_lets_one_in_at_a_time_and_each_user_has_one(string kind)
    {
        var store = Store(kind);
        int inside = 0, most = 0, visits = 0;
        await using (await store.LockAsync("ben"))
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
            {
                await using (await store.LockAsync("anna"))
                {
                    most = Math.Max(most, Interlocked.Increment(ref inside));
                    await Task.Yield();
                    visits++;
                    Interlocked.Decrement(ref inside);
                }
            })));
        }

        Assert.That((most, visits), Is.EqualTo((1, 20)));
    }

    [TestCase("memory")]
    [TestCase("files")]
    public async Task Who_waits_for_a_lock_may_give_up(string kind)
    {
        var store = Store(kind);
        var held = await store.LockAsync("anna");
        using var impatience = new CancellationTokenSource();
        var waiting = store.LockAsync("anna", impatience.Token).AsTask();
        await impatience.CancelAsync();
        Assert.That(() => waiting, Throws.InstanceOf<OperationCanceledException>());
        await held.DisposeAsync();
        await (await store.LockAsync("anna")).DisposeAsync();
    }

    [Test]
    public async Task Locks_that_nobody_holds_take_no_memory()
    {
        var locks = new KeyedLocks();
        for (var i = 0; i < 100; i++)
            await (await locks.EnterAsync($"{i}", default)).DisposeAsync();
        Assert.That(locks.Count, Is.Zero);
    }

    [Test]
    public async Task Nothing_of_a_token_or_a_user_is_in_the_files()
    {
        var store = Store("files");
        await store.SaveAsync("anna-the-user", TokenService.Tokens("CANARY", 0));
        foreach (var file in Directory.GetFiles(_folder.At("tokens")))
            Assert.That(file + Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), Does.Not.Contain("CANARY").And.Not.Contain("anna-the-user"));
        Assert.That(store.ToString(), Does.Contain(_folder.Path));
    }

    [Test]
    public async Task Another_key_a_changed_byte_or_another_users_file_is_told_from_the_right_one()
    {
        var store = Store("files");
        await store.SaveAsync("anna", TokenService.Tokens("CANARY", 0));
        var file = Directory.GetFiles(_folder.At("tokens")).Single();
        var content = await File.ReadAllBytesAsync(file);
        await Expect(new EncryptedFileTokenStore(_folder.At("tokens"), SHA256.HashData("another"u8)), "anna");
        for (var i = 0; i < content.Length; i += 7)
        {
            content[i] ^= 1;
            await File.WriteAllBytesAsync(file, content);
            await Expect(store, "anna");
            content[i] ^= 1;
        }

        await File.WriteAllBytesAsync(file, content.AsMemory(0, 5));
        await Expect(store, "anna");
        await store.SaveAsync("ben", TokenService.Tokens("ben", 0));
        var other = Directory.GetFiles(_folder.At("tokens")).Single(path => path != file);
        await File.WriteAllBytesAsync(other, content);
        await Expect(store, "ben");

        static async Task Expect(ITokenStore store, string key)
        {
            await Task.CompletedTask;
            Assert.That(() => store.LoadAsync(key).AsTask(), Throws.TypeOf<TokenStoreException>().With.Property("UserKey").EqualTo(key).And.Message.Contains("another key").And.Message.Not.Contains("CANARY"));
        }
    }

    [Test]
    public async Task Readers_beside_a_writer_always_see_whole_tokens()
    {
        var writer = Store("files");
        var reader = Store("files");
        await writer.SaveAsync("anna", TokenService.Tokens("anna", 0));
        var writing = Task.Run(async () =>
        {
            for (var turn = 1; turn <= 100; turn++)
                await writer.SaveAsync("anna", TokenService.Tokens("anna", turn));
        });
        while (!writing.IsCompleted)
        {
            var tokens = (await reader.LoadAsync("anna"))!;
            Assert.That(tokens.RefreshToken, Is.EqualTo(tokens.AccessToken.Replace("access", "refresh", StringComparison.Ordinal)));
        }

        await writing;
        Assert.That(Directory.GetFiles(_folder.At("tokens")), Has.Length.EqualTo(1), "no draft is left");
    }

    [Test]
    [Repeat(50)]
    public async Task The_key_file_is_made_once_and_is_private()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => EncryptedFileTokenStore.Open(_folder.At("tokens"), _folder.At("secret/key")))));
        await stores[0].SaveAsync("anna", TokenService.Tokens("anna", 0));
        foreach (var store in stores)
            Assert.That(await store.LoadAsync("anna"), Is.Not.Null);
        if (OperatingSystem.IsWindows())
            return;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.GetUnixFileMode(_folder.At("secret/key")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            Assert.That(File.GetUnixFileMode(Directory.GetFiles(_folder.At("tokens")).Single()), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            Assert.That(File.GetUnixFileMode(_folder.At("tokens")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        }
    }

    [Test]
    public void A_bad_key_is_refused_at_once()
    {
        File.WriteAllBytes(_folder.At("short"), new byte[7]);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.At("short"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new EncryptedFileTokenStore(_folder.Path, new byte[16]), Throws.ArgumentException.With.Message.Contains("32"));
            Assert.That(() => EncryptedFileTokenStore.Open(_folder.Path, _folder.At("short")), Throws.TypeOf<TokenStoreException>().With.Message.Contains("7 bytes"));
        }
    }

    [Test, Platform(Exclude = "Win", Reason = "Files have no such modes there.")]
    public void A_key_file_that_others_may_read_is_refused()
    {
        File.WriteAllBytes(_folder.At("open"), s_key);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.At("open"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.That(() => EncryptedFileTokenStore.Open(_folder.Path, _folder.At("open")), Throws.TypeOf<TokenStoreException>().With.Message.Contains("chmod 600"));
    }

    [Test]
    public void A_key_that_another_process_never_ends_making_is_not_waited_for_for_ever()
    {
        using FileStream held = new(_folder.At("key.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        Assert.That(
            () => TokenKeyFile.ReadOrCreate(_folder.At("key"), TimeSpan.FromMilliseconds(20)),
            Throws.TypeOf<TokenStoreException>().With.Message.Contains("key.lock"));
    }

    [Test]
    public void A_folder_that_cannot_be_made_is_told_as_a_failure_of_the_store()
    {
        File.WriteAllText(_folder.At("file"), "in the way");
        using var store = new EncryptedFileTokenStore(Path.Combine(_folder.At("file"), "tokens"), s_key);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await store.LockAsync("anna"), Throws.TypeOf<TokenStoreException>().With.Message.Contains("cannot be locked").And.Property("UserKey").EqualTo("anna"));
            Assert.That(async () => await store.SaveAsync("anna", TokenService.Tokens("anna", 0)), Throws.TypeOf<TokenStoreException>().With.Message.Contains("cannot be written"));
        }
    }

    [Test]
    public async Task First_tokens_from_elsewhere_serve_until_the_store_has_its_own()
    {
        var inner = new MemoryTokenStore();
        var store = new SeededTokenStore(inner, "anna", TokenService.Tokens("anna", 0));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await store.LoadAsync("anna"))!.AccessToken, Is.EqualTo("anna-access-0"));
            Assert.That(await store.LoadAsync("ben"), Is.Null);
        }

        await store.SaveAsync("anna", TokenService.Tokens("anna", 1));
        Assert.That((await store.LoadAsync("anna"))!.AccessToken, Is.EqualTo("anna-access-1"));
        await store.DeleteAsync("anna");
        Assert.That(await store.LoadAsync("anna"), Is.Null);
    }
}
