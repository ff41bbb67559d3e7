using System.Text.Json;

namespace TwitterSdk.Core.Json;

/// <summary>Writes members in the ways that <see cref="Utf8JsonWriter"/> does not have: nothing for null, times, lists, twins.</summary>
/// <remarks>Every overload with a nullable value writes nothing when it is null.</remarks>
public static class JsonMemberWriting
{
    extension(Utf8JsonWriter json)
    {
        /// <summary>Text.</summary>
        public void Member(ReadOnlySpan<byte> name, string? value) => throw new NotSupportedException();

        /// <summary>A number.</summary>
        public void Member(ReadOnlySpan<byte> name, int? value) => throw new NotSupportedException();

        /// <summary>A number.</summary>
        public void Member(ReadOnlySpan<byte> name, long? value) => throw new NotSupportedException();

        /// <summary>A number.</summary>
        public void Member(ReadOnlySpan<byte> name, double? value) => throw new NotSupportedException();

        /// <summary>A truth value.</summary>
        public void Member(ReadOnlySpan<byte> name, bool? value) => throw new NotSupportedException();

        /// <summary>A moment.</summary>
        public void Member(ReadOnlySpan<byte> name, DateTimeOffset? value, TimeFormat format) => throw new NotSupportedException();

        /// <summary>A calendar day.</summary>
        public void Member(ReadOnlySpan<byte> name, DateOnly? value) => throw new NotSupportedException();

        /// <summary>Any JSON.</summary>
        public void Member(ReadOnlySpan<byte> name, JsonRaw? value) => throw new NotSupportedException();

        /// <summary>A model.</summary>
        public void Model<T>(ReadOnlySpan<byte> name, T? value)
            where T : class, IJsonModel<T> => throw new NotSupportedException();

        /// <summary>An id or enum.</summary>
        public void Value<T>(ReadOnlySpan<byte> name, T? value)
            where T : struct, IJsonModel<T> => throw new NotSupportedException();

        /// <summary>A number, as text.</summary>
        public void Text(ReadOnlySpan<byte> name, long? value) => throw new NotSupportedException();

        /// <summary>A numeric id, as text.</summary>
        public void Text<T>(ReadOnlySpan<byte> name, T? value)
            where T : struct, IWireValue => throw new NotSupportedException();

        /// <summary>A number, and its text under a second name.</summary>
        public void Twin(ReadOnlySpan<byte> name, ReadOnlySpan<byte> textName, long? value) => throw new NotSupportedException();

        /// <summary>An id, and its text under a second name.</summary>
        public void Twin<T>(ReadOnlySpan<byte> name, ReadOnlySpan<byte> textName, T? value)
            where T : struct, IJsonModel<T>, IWireValue => throw new NotSupportedException();

        /// <summary>A list of models, ids or enums.</summary>
        public void List<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value)
            where T : IJsonModel<T> => throw new NotSupportedException();

        /// <summary>A list of anything.</summary>
        public void List<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonWrite<T> write) => throw new NotSupportedException();

        /// <summary>A map of anything.</summary>
        public void Map<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? value, JsonWrite<T> write) => throw new NotSupportedException();

        /// <summary>A list as a value, for lists in lists.</summary>
        public void ListValue<T>(IReadOnlyList<T> value, JsonWrite<T> write) => throw new NotSupportedException();
    }
}
