package io.github.aib4j.model.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Secrets that are recognized by what precedes them, apart from those that {@link ContentUri} knows. */
final class SecretPatterns {
    /** A value, which may be in quotes. */
    private static final String VALUE =
            "(?:\\\\{0,16}+\"(?:[^\"\\\\]|\\\\.){0,4000}\"?|'[^']{0,4000}'?|[^\\s\"',;&<>]++)";

    /** The value of an option, which is no option itself. */
    private static final String ARGUMENT = "(?!-)" + VALUE;

    /** What may be between a command and its password option. */
    private static final String ARGUMENTS = "\\b[^|;&\\n]{0,256}?\\s";

    static final List<SecretPattern> ALL = all();

    private SecretPatterns() {}

    private static List<SecretPattern> all() {
        List<SecretPattern> all = new ArrayList<>();
        all.add(of(
                "(?i)(\\bConvertTo-SecureString\\s{1,4}(?:-(?:AsPlainText|Force)\\s{1,4}){0,2}(?:-String\\s{1,4})?)"
                        + ARGUMENT,
                "securestring"));
        all.addAll(valuesAndKeys());
        all.addAll(commands());
        return List.copyOf(all);
    }

    private static List<SecretPattern> valuesAndKeys() {
        return List.of(
                // A signature, even if it is escaped once more.
                of("(?i)((?<![a-z])sig(?:=|%3d|\\\\u003d))[^\\s'\"<>&]++", "sig"),
                of(
                        "(?i)((?:^|[^a-z])authorization[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?(?:bearer|basic|sharedkey"
                                + "|sharedaccesssignature|token|digest|negotiate)?\\s{0,3})[^\\s\"',]++",
                        "authorization"),
                of("(?i)(\\bbearer\\s{1,3})[A-Za-z0-9._~+/=-]{8,}+", "bearer"),
                of("(\\b)eyJ[A-Za-z0-9_-]{10,}+(?:\\.[A-Za-z0-9_-]*+){0,2}", "eyj"),
                of(
                        "(?i)((?:account_?key|access_?key|api[_-]?key|shared_?key|private_?key|password|passwd|pwd"
                                + "|secret|access_?token|refresh_?token|client_?assertion|sas_?token"
                                + "|connection_?string)\\\\{0,16}+[\"']?\\s{0,3}[:=]\\s{0,3})" + VALUE,
                        "key",
                        "passw",
                        "pwd",
                        "secret",
                        "token",
                        "assertion",
                        "connection"),
                of("(?i)((?:token|passphrase)=)" + VALUE, "token=", "passphrase="),
                of(
                        "(?i)(\\b[a-z]{1,32}(?:-[a-z]{1,32}){0,3}-(?:token|secret)[\"']?\\s{0,3}:\\s{0,3})" + VALUE,
                        "-token",
                        "-secret"),
                of("(-----BEGIN (?:[A-Z]{1,16} ){0,3}PRIVATE KEY-----)[^-]++", "private key-----"),
                of(
                        "(\\b)(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|hvs\\.|dckr_pat_|npm_)[A-Za-z0-9_-]{16,}+",
                        "gh",
                        "glpat-",
                        "xox",
                        "hvs.",
                        "dckr_pat_",
                        "npm_"));
    }

    private static List<SecretPattern> commands() {
        return List.of(
                of(
                        "(?i)((?<!\\S)--?(?:[a-z]{1,16}-){0,2}(?:password|passwd|passphrase|secret|token|api-?key"
                                + "|access-?key|account-?key)(?:\\s{1,4}|=))" + ARGUMENT,
                        "pass",
                        "secret",
                        "token",
                        "key"),
                of(
                        "((?<!\\S)(?:-[uU]\\s{0,4}|--(?:proxy-)?user[\\s=]{1,4})[\"']?(?!\\d+:)[^\\s:%\"'/]{1,64}[:%])"
                                + "[^\\s\"']++",
                        "-u", "user"),
                of(
                        "(\\b(?:login|nuget|mysql(?:admin|dump)?|sshpass|useradd|usermod|unzip|zip|7z[ar]?)" + ARGUMENTS
                                + "-[pP][\\s=]{0,4})" + ARGUMENT,
                        "-p"),
                of("(?i)((?:\\s-pass(?:in|out)?\\s{1,4}|\\s/)pass(?:word)?:)" + VALUE, "pass:", "password:"),
                of("(\\bvault login\\s{1,4})" + ARGUMENT, "vault"),
                of("(?i)(\\bnet1?\\s{1,4}user\\s{1,4}[^\\s/]{1,64}\\s{1,4})(?!/)" + VALUE, "net"),
                of("(?i)(\\bnet1?\\s{1,4}use\\s[^|;&\\n]{0,256}?/user:\\S{1,128}\\s{1,4})(?!/)" + VALUE, "/user:"),
                of("(?i)(\\bnet1?\\s{1,4}use\\s[^|;&\\n]{0,256}?\\\\\\S{1,256}\\s{1,4})(?!/)" + VALUE, "net"),
                // Input that is piped to a command that asks for a password; its end may be cut off.
                of(
                        "(\\b(?:echo|printf)\\s{1,4}(?:-[a-z]{1,3}\\s{1,4})?)[^|\\n]{1,256}"
                                + "(?=\\|[^|\\n]{0,256}(?:-password-stdin|chpasswd|sudo\\s{1,4}-S|…\\z))",
                        "echo",
                        "printf"));
    }

    private static SecretPattern of(String pattern, String... traces) {
        return new SecretPattern(Pattern.compile(pattern), "$1(redacted)", List.of(traces));
    }
}
