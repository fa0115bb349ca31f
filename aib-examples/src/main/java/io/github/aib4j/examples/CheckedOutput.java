package io.github.aib4j.examples;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An output that remembers why it could not be written, because a {@link java.io.PrintWriter} does not tell. */
final class CheckedOutput extends FilterOutputStream {
    /** What the systems call a reader that wants no more, such as {@code head}. */
    private static final String READER_IS_GONE = "(?i).*(broken pipe|pipe is being closed|pipe has been ended).*";

    private @Nullable IOException failure;

    CheckedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Why something was lost that somebody wanted; empty if all was written or the reader left. */
    Optional<String> loss() {
        return Optional.ofNullable(failure)
                .map(e -> String.valueOf(e.getMessage()))
                .filter(why -> !why.matches(READER_IS_GONE));
    }
}
