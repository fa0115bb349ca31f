package io.github.aib4j.model.implementation.lint.step;

import io.github.aib4j.model.implementation.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes texts that look like secrets, and shows texts without them. Each pattern takes time linear in the text.
 */
public final class Secrets {
    /** The call of a cmdlet, whose result is not a secret in the text. */
    private static final String COMPUTED =
            "(?!(?:Get|New|Read|Invoke|Import|Select|Join|ConvertTo|ConvertFrom)-[A-Za-z])";

    /** The value of an option, if it is literal. */
    private static final String PLAIN_VALUE = "['\"]?([^\\s'\"$<>{}()%;&|`-][^\\s'\"$<>{}()%;&|`]{3,256}+)";

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    Traces.PRIVATE_KEY,
                    Pattern.compile("-----BEGIN (?:[A-Z]++ ){0,3}PRIVATE KEY-----(.*+)", Pattern.DOTALL)),
            new Kind(
                    Traces.SIGNATURE,
                    Pattern.compile(
                            "(?i)\\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=" + "([^;\\s'\"$<{]{16,}+)"),
                    Pattern.compile("\\bsig=([A-Za-z0-9%+/=]{20,}+)"),
                    Pattern.compile("(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])")),
            new Kind(
                    Traces.VENDOR_TOKEN,
                    Pattern.compile("\\b((?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-)[A-Za-z0-9_-]{16,}+)")),
            new Kind(Traces.ACCESS_KEY, Pattern.compile("\\b(AKIA[0-9A-Z]{16})\\b")),
            new Kind(
                    Traces.WEB_TOKEN,
                    Pattern.compile("\\b(eyJ[A-Za-z0-9_-]{10,2000}+\\.eyJ[A-Za-z0-9_-]{10,}+[A-Za-z0-9_.-]*+)")),
            new Kind(Traces.AT_SIGN, Pattern.compile("://[^\\s/:@'\"$<{]{1,64}+:([^\\s/:@'\"$<{%]{1,256}+)@")),
            new Kind(
                    Traces.SECURE_STRING,
                    Pattern.compile("(?i)ConvertTo-SecureString\\s++(?:-(?:String|AsPlainText|Force)\\s++){0,3}"
                            + "['\"]([^'\"$<]{1,256}+)['\"]")),
            new Kind(
                    Traces.NET_USER,
                    Pattern.compile("(?i)\\bnet\\s++user\\s++[^\\s/]++\\s++([^\\s/*$<]{4,256}+)\\s++/add")),
            new Kind(
                    Traces.SHORT_OPTION,
                    Pattern.compile("\\b(?:curl|wget)\\s(?:[^|;&\\n]{0,512}?\\s)?(?:-u|--user)[\\s=]{0,4}['\"]?"
                            + "[^\\s:'\"$<{/]{1,64}:([^\\s'\"$<{]{4,256}+)"),
                    Pattern.compile("\\b(?:docker|podman|buildah|skopeo|oras|helm|az)\\s(?:[a-z]{1,16}\\s){0,2}login\\s"
                            + "(?:[^|;&\\n]{0,512}?\\s)?-p[\\s=]{1,4}" + PLAIN_VALUE),
                    Pattern.compile("\\bsshpass\\s{1,4}-p\\s{0,4}" + PLAIN_VALUE),
                    Pattern.compile("\\bmysql(?:admin|dump)?\\s(?:[^|;&\\n]{0,512}?\\s)?-p" + PLAIN_VALUE)),
            new Kind(
                    Traces.SECRET_WORD,
                    Pattern.compile("(?i)(?<![A-Za-z0-9])(?:[A-Za-z0-9]{1,32}_){0,4}"
                            + "(?:[A-Za-z0-9]{0,16}(?:password|secret)"
                            + "|passwd|pwd|api_?key|access_?key|client_?secret|auth_?token|token)"
                            + "\\s{0,4}[:=]\\s{0,4}['\"]?" + COMPUTED
                            + "([^\\s'\"$<>{}\\[\\]()%;,&|`=][^\\s'\"$<>{}\\[\\]()%;,&|]{5,256}+)"),
                    Pattern.compile("(?i)(?<!\\S)--?(?:password|passwd|secret|api-?key|access-?key|account-?key"
                            + "|client-?secret|token)(?:\\s{1,4}|=)['\"]?(?!id=)"
                            + "([^\\s'\"$<>{}()%;&|-][^\\s'\"$<>{}()%;&|]{5,256}+)"),
                    Pattern.compile("(?i)\\becho\\s{1,4}(?:-[en]{1,2}\\s{1,4})?['\"]?[\\w.-]{1,64}:"
                            + "([^\\s'\"$<|`]{4,256}+)['\"]?\\s{0,4}\\|\\s{0,4}(?:sudo\\s{1,4})?chpasswd")));

    private static final int LONGEST_QUOTE = 100;
    private static final String REDACTED = "(redacted)";

    private Secrets() {}

    /** The text in quotes and without its secrets, if it has any. */
    public static Optional<String> find(ScriptLine line) {
        return find(line.text(), line.traces());
    }

    /** The text in quotes and without its secrets, if it has any. */
    public static Optional<String> find(String text) {
        return find(text, Traces.of(text));
    }

    private static Optional<String> find(String text, int traces) {
        for (Kind kind : KINDS) {
            if ((traces & kind.trace) != 0 && kind.isIn(text)) {
                return Optional.of(shown(text));
            }
        }
        return Optional.empty();
    }

    /** Quotes a command: shortened, with likely secrets redacted. */
    public static String shown(ScriptLine line) {
        return shown(line.text());
    }

    /** Quotes arbitrary text: shortened, with likely secrets redacted. */
    public static String shown(String text) {
        String shown = text;
        for (Kind kind : KINDS) {
            for (Pattern pattern : kind.patterns) {
                shown = redact(shown, pattern.matcher(shown));
            }
        }
        return Quoted.of(shown.length() > LONGEST_QUOTE ? shown.substring(0, LONGEST_QUOTE) + "…" : shown);
    }

    private static String redact(String text, Matcher secret) {
        StringBuilder redacted = new StringBuilder();
        int copied = 0;
        while (secret.find()) {
            redacted.append(text, copied, secret.start(secret.groupCount())).append(REDACTED);
            copied = secret.end(secret.groupCount());
        }
        return redacted.append(text, copied, text.length()).toString();
    }

    /**
     * Secrets that leave the same trace.
     *
     * @param trace without it, no pattern finds anything
     * @param patterns find them; the secret itself is the last group of each
     */
    private record Kind(int trace, List<Pattern> patterns) {
        Kind(int trace, Pattern... patterns) {
            this(trace, List.of(patterns));
        }

        boolean isIn(String text) {
            return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
        }
    }
}
