package io.github.aib4j.model.run;

import io.github.aib4j.model.id.ImageTemplateId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Formats and parses the text of a {@link BuildToken}, which documents the format. */
final class TokenText {
    private static final String PREFIX = "aib1:";
    private static final Pattern OTHER_VERSION = Pattern.compile("aib[0-9]{1,4}:.*", Pattern.DOTALL);
    private static final int LONGEST = 4096;

    private TokenText() {}

    static String of(BuildToken token) {
        ImageTemplateId id = token.templateId();
        StringBuilder lines = new StringBuilder();
        line(lines, 's', id.subscriptionId());
        line(lines, 'g', id.resourceGroup());
        line(lines, 'n', id.name());
        line(lines, 'b', token.startTime().map(Instant::toString));
        line(lines, 'a', token.askedAt().map(Instant::toString));
        line(lines, 'o', token.operationId());
        byte[] content = lines.substring(1).getBytes(StandardCharsets.UTF_8);
        byte[] checked = ByteBuffer.allocate(Integer.BYTES + content.length)
                .putInt(crc(content))
                .put(content)
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(checked);
    }

    private static void line(StringBuilder lines, char letter, Optional<String> value) {
        value.ifPresent(text -> lines.append('\n').append(letter).append(text));
    }

    static BuildToken parse(String text) {
        checkForm(text);
        Map<Character, String> lines = new HashMap<>();
        for (String line : content(text).split("\n", -1)) {
            if (!line.isEmpty() && lines.put(line.charAt(0), line.substring(1)) != null) {
                throw new InvalidBuildTokenException(text, "'" + line.charAt(0) + "' stands twice in it");
            }
        }
        try {
            return token(lines);
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw new InvalidBuildTokenException(text, "what it holds cannot be right: " + e.getMessage());
        }
    }

    private static BuildToken token(Map<Character, String> lines) {
        return BuildToken.builder()
                .templateId(ImageTemplateId.of(
                        lines.getOrDefault('s', ""), lines.getOrDefault('g', ""), lines.getOrDefault('n', "")))
                .startTime(Optional.ofNullable(lines.get('b')).map(Instant::parse))
                .askedAt(Optional.ofNullable(lines.get('a')).map(Instant::parse))
                .operationId(Optional.ofNullable(lines.get('o')))
                .build();
    }

    private static void checkForm(String text) {
        if (text.startsWith(PREFIX)) {
            if (text.length() > LONGEST) {
                throw new InvalidBuildTokenException(
                        text, "it has " + text.length() + " characters, and a token is never longer than " + LONGEST);
            }
            return;
        }
        if (OTHER_VERSION.matcher(text).matches()) {
            throw new InvalidBuildTokenException(
                    text,
                    "its format is unknown to this version of the library, which only reads " + PREFIX
                            + "; use the version that made the token, or a later one");
        }
        throw new InvalidBuildTokenException(text, "it does not begin with " + PREFIX + "; give the whole text of one");
    }

    private static String content(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())));
            int crc = bytes.getInt();
            byte[] content = new byte[bytes.remaining()];
            bytes.get(content);
            if (crc == crc(content)) {
                return new String(content, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw damaged(text);
        }
        throw damaged(text);
    }

    private static InvalidBuildTokenException damaged(String text) {
        return new InvalidBuildTokenException(text, "it was truncated or changed; give the whole original text");
    }

    private static int crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }
}
