package io.github.aib4j.testing.wire;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * JSON in Image Builder's style (recorded), printed once: indented by one space, and in the form for use within other
 * JSON.
 */
public final class PrintedJson {
    private static final byte[] BEGIN = ascii("{\n \"value\": [\n  ");
    private static final byte[] BETWEEN = ascii(",\n  ");
    private static final byte[] END_OF_LIST = ascii("\n ]");
    private static final byte[] NO_ITEMS = ascii("{\n \"value\": [ ]");
    private static final byte[] BEFORE_LINK = ascii(",\n \"nextLink\": ");
    private static final byte[] END = ascii("\n}");

    private PrintedJson() {}

    /** The text of a value. */
    public static byte[] of(JsonValue value) {
        return JsonText.print(value, 1).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A page of a list of printed values.
     *
     * @param nextLink the address of the next page; empty if there is none
     */
    public static byte[] list(List<byte[]> items, String nextLink) {
        ByteArrayOutputStream page = new ByteArrayOutputStream(64
                + nextLink.length()
                + items.stream().mapToInt(item -> item.length * 5 / 4).sum());
        page.writeBytes(items.isEmpty() ? NO_ITEMS : BEGIN);
        for (int i = 0; i < items.size(); i++) {
            page.writeBytes(i == 0 ? new byte[0] : BETWEEN);
            writeWithin(items.get(i), page);
        }
        page.writeBytes(items.isEmpty() ? new byte[0] : END_OF_LIST);
        if (!nextLink.isEmpty()) {
            page.writeBytes(BEFORE_LINK);
            page.writeBytes(of(Json.text(nextLink)));
        }
        page.writeBytes(END);
        return page.toByteArray();
    }

    /** Indents by two more levels: JSON texts contain no line breaks, so every line break starts a printed line. */
    private static void writeWithin(byte[] printed, ByteArrayOutputStream page) {
        int begin = 0;
        for (int i = 0; i < printed.length; i++) {
            if (printed[i] == '\n') {
                page.write(printed, begin, i + 1 - begin);
                page.write(' ');
                page.write(' ');
                begin = i + 1;
            }
        }
        page.write(printed, begin, printed.length - begin);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
