package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;
import java.util.function.Function;

/** A value of an open enum; an api-version may lack some of its known values. */
public class OpenEnumCodec<T extends OpenEnum> implements Codec<T> {
    private final List<T> constants;
    private final Tokens.KnownTexts texts;
    private final Function<String, T> of;
    private final VersionedName[] values;

    /**
     * Creates a codec.
     *
     * @param of finds the constant with a name, or makes a value of it
     * @param values the names that some api-versions lack
     */
    public OpenEnumCodec(List<T> constants, Function<String, T> of, VersionedName... values) {
        this.constants = constants;
        this.texts = new Tokens.KnownTexts(constants.size());
        for (int i = 0; i < constants.size(); i++) { // a stream would load two dozen classes at startup
            texts.set(i, constants.get(i).toString());
        }
        this.of = of;
        this.values = values.clone();
    }

    @Override
    public final T read(ValueReader in) {
        int place = in.find(texts);
        return place < 0 ? other(of.apply(in.text()), in) : constants.get(place);
    }

    /** The value for a spelling that no constant has. */
    protected T other(T met, ValueReader in) {
        return met;
    }

    @Override
    public final void write(T value, WriteContext out) {
        for (VersionedName known : values) {
            if (known.current().equalsIgnoreCase(value.toString())) {
                out.requires(known);
            }
        }
        out.text(value.toString());
    }
}
