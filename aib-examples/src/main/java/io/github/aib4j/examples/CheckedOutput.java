package io.github.aib4j.examples;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An output stream that remembers why a write failed, which a {@link java.io.PrintWriter} does not tell. */
final class CheckedOutput extends FilterOutputStream {
    /** How operating systems say that the reader has gone away, as {@code head} does once it has enough. */
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

    /** Why output was lost; empty if all was written, or if the reader did not want the rest. */
    Optional<String> loss() {
        return Optional.ofNullable(failure)
                .map(e -> String.valueOf(e.getMessage()))
                .filter(why -> !why.matches(READER_IS_GONE));
    }
}
