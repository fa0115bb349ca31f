package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.Sha256Checksum;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Codecs of texts, numbers and booleans. */
final class PlainCodecs {
    private PlainCodecs() {}

    static class Text implements Codec<String> {
        @Override
        public String read(ValueReader in) {
            return in.text();
        }

        @Override
        public void write(String text, WriteContext out) {
            out.text(text);
        }
    }

    /** A name, which is never empty. */
    static final class Name extends Text {
        @Override
        public String read(ValueReader in) {
            String name = in.text();
            if (name.isEmpty()) {
                in.remark("an empty text is not a name; give one");
            }
            return name;
        }
    }

    /** A number, or true or false, is taken as a text. */
    static final class AnyText extends Text {
        @Override
        public String read(ValueReader in) {
            if (!in.isPlain()) {
                return in.text();
            }
            String text = in.tree() instanceof JsonNumber number ? number.digits() : Boolean.toString(in.bool());
            in.remark(Kind.ALIAS, text + " is written as a text, \"" + text + "\"");
            return text;
        }
    }

    /** The value of a text. */
    record Textual<T>(Function<String, T> ofText) implements Codec<T> {
        @Override
        public T read(ValueReader in) {
            return ofText.apply(in.text());
        }

        @Override
        public void write(T value, WriteContext out) {
            out.text(value.toString());
        }
    }

    static final class Uri implements Codec<ContentUri> {
        @Override
        public ContentUri read(ValueReader in) {
            return ContentUri.ofText(in.text());
        }

        @Override
        public void write(ContentUri uri, WriteContext out) {
            out.text(uri.text());
        }
    }

    static final class Checksum implements Codec<Sha256Checksum> {
        @Override
        public Sha256Checksum read(ValueReader in) {
            Sha256Checksum checksum = Sha256Checksum.ofText(in.text());
            if (in.isRemarked()
                    && !checksum.isParsed()
                    && !checksum.isExpression()
                    && !checksum.toString().isEmpty()) {
                in.remark("this is not a SHA-256 checksum; give 64 hexadecimal digits");
            }
            return checksum;
        }

        @Override
        public void write(Sha256Checksum checksum, WriteContext out) {
            out.text(checksum.toString());
        }
    }

    /**
     * Any JSON.
     *
     * @param isInPlace whether it was kept in place of a proper value
     */
    record Tree(boolean isInPlace) implements Codec<JsonValue> {
        @Override
        public JsonValue read(ValueReader in) {
            return in.tree();
        }

        @Override
        public void write(JsonValue json, WriteContext out) {
            if (isInPlace) {
                out.kept(json);
            } else {
                out.raw(json);
            }
        }
    }

    /** True or false, also as a word in quotes. */
    static final class Bool implements Codec<Boolean> {
        @Override
        public Boolean read(ValueReader in) {
            return in.isText() ? word(in.text(), in) : in.bool();
        }

        private static boolean word(String text, ValueReader in) {
            if (ArmExpression.isExpression(text)) {
                throw in.wrongKind("true or false");
            }
            if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
                throw new IllegalArgumentException("'" + text + "' is neither true nor false");
            }
            remarkQuotes(text, in);
            return text.equalsIgnoreCase("true");
        }

        @Override
        public void write(Boolean value, WriteContext out) {
            out.bool(value);
        }
    }

    /** A whole number, also in quotes. */
    static final class Int implements Codec<Integer> {
        @Override
        public Integer read(ValueReader in) {
            return integer(in);
        }

        @Override
        public void write(Integer number, WriteContext out) {
            out.number(number);
        }
    }

    static int integer(ValueReader in) {
        return in.isText() ? QuotedNumber.read(in.text(), in) : in.integer();
    }

    private static void remarkQuotes(String text, ValueReader in) {
        in.remark(Kind.ALIAS, "\"" + text + "\" is written without quotes");
    }

    private static final class QuotedNumber {
        /** Whole numbers that are certainly in the range of an int. */
        private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

        static int read(String text, ValueReader in) {
            if (!WHOLE.matcher(text).matches()) {
                throw in.wrongKind("a whole number");
            }
            remarkQuotes(text, in);
            return Integer.parseInt(text);
        }
    }
}
