package io.github.aib4j.model.implementation.table;

import java.util.Map;

/** Texts by name, such as tags; an empty map is not written. */
record TextsRow<T, B>(VersionedName names, Slot<T, B, Map<String, String>> slot) implements Row<T, B> {
    @Override
    public boolean required() {
        return false;
    }

    @Override
    public boolean isAbsent(T value) {
        return texts(value).isEmpty();
    }

    private Map<String, String> texts(T value) {
        Map<String, String> texts = slot.get(value);
        return texts == null ? Map.of() : texts;
    }

    @Override
    public void read(B builder, ValueReader in) {
        Codecs.forEachName("an object of texts", in, name -> slot.put(builder, name, Codecs.TEXT_OR_PLAIN.read(in)));
    }

    @Override
    public Codec<?> codec() {
        return Codecs.TEXTS;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(B builder, Object value) {
        ((Map<String, String>) value).forEach((name, text) -> slot.put(builder, name, text));
    }

    @Override
    public void write(T value, WriteContext out) {
        Map<String, String> texts = texts(value);
        if (!texts.isEmpty()) {
            out.member(names, Codecs.TEXTS, texts);
        }
    }
}
