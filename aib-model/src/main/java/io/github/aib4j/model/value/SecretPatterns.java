package io.github.aib4j.model.value;

import java.util.List;
import java.util.stream.Stream;

/** Secrets that are recognized by what precedes them, apart from those that {@link ContentUri} knows. */
final class SecretPatterns {
    /** What ends a word that is not quoted. */
    private static final String WORD = "[^\\s\"',;&<>]++";

    private static final String QUOTED = "\\\\{0,16}+\"(?:[^\"\\\\]|\\\\.){0,4000}+\"?|'[^']{0,4000}'?";

    /**
     * A value, which may be in quotes. A quoted one goes on behind the quotes as it does in a shell, and another one behind
     * a comma, a semicolon or an ampersand, unless the name of another value stands there.
     */
    private static final String VALUE =
            "(?:(?:" + QUOTED + ")(?:\\\\'|" + QUOTED + "|[^\\s\"',;:&<>\\\\()\\[\\]{}]++)*+|" + WORD
                    + "(?:[,;&](?![\\w.%$ -]{1,64}\\\\{0,16}[\"']?\\s{0,3}[:=])" + WORD + ")*+)";

    /** The value of an option, which is no option itself. */
    private static final String ARGUMENT = "(?!-)" + VALUE;

    /** What may be between a command and its password option. */
    private static final String ARGUMENTS = "\\b[^|;&\\n]{0,256}?\\s";

    /** What separates a name from its value: in JSON, in a shell, in a table. */
    private static final String SEPARATOR = "\\\\{0,16}+[\"']?\\s{0,40}[:=]{1,2}>?\\s{0,40}";

    static final List<SecretPattern> ALL = Stream.of(values(), tokens(), options(), commands(), windows())
            .flatMap(List::stream)
            .toList();

    private SecretPatterns() {}

    private static List<SecretPattern> values() {
        return List.of(
                of(
                        "(?i)(\\bConvertTo-SecureString\\s{1,4}(?:-(?:AsPlainText|Force)\\s{1,4}){0,2}(?:-String\\s{1,4})?)"
                                + ARGUMENT,
                        "securestring"),
                of("(?i)([\"'])[^\"'\\n]{1,256}(?=[\"']\\s{0,4}\\|\\s{0,4}ConvertTo-SecureString)", "securestring"),
                // A signature, even if it is escaped once more.
                of("(?i)((?<![a-z])sig(?:nature)?(?:=|%3d|\\\\u003d))[^\\s'\"<>&]++", "sig"),
                of(
                        "(?i)((?:^|[^a-z])authorization[\"']?\\s{0,3}[:=]\\s{0,3}[\"'\\[]{0,2}(?:(?:bearer|basic|sharedkey"
                                + "|sharedaccesssignature|token|digest|negotiate)\\b)?+\\s{0,3})(?:(?<=[a-z]\\s{0,3})[^\\s\"',]++"
                                + "|[^\\r\\n\"']++)",
                        "authorization"),
                of("(?i)(\\bcookie:\\s{0,3})[^\\r\\n\"']++", "cookie:"),
                // A value in an object: a parameter of a deployment, or what lists the keys of an account.
                of(
                        "(?i)((?:password|secret|token|key|keyName)\\\\{0,16}[\"']\\s{0,8}:\\s{0,8}(?:\\{|\\\\{0,16}\"[^\"{}]{0,64}\",)"
                                + "[^{}]{0,256}?value\\\\{0,16}[\"']\\s{0,8}:\\s{0,8})" + VALUE,
                        "value"),
                of(
                        "(?i)((?:(?:account|access|api|shared|private|primary|secondary|storage|secret|sign(?:ing)?|encrypt(?:ion)?"
                                + "|app|master|auth|license|product|subscription|functions)[_-]?key(?:[_-]base|[_-]data)?"
                                + "|client-key-data|pidkey|password|passwd|passwort|pwd|_pass|secret(?:_?id)?"
                                + "|(?:access|refresh|sas|id|auth|session|bearer|identity)[_-]?token|_token|_auth|client_?assertion"
                                + "|connection_?string)" + SEPARATOR + ")(?!\\{\\s{0,8}\\\\{0,16}\")" + VALUE,
                        "key passw _pass pwd secret token _auth assertion connection"),
                of(
                        "(?i)([\"'](?:token|auth|passphrase)\\\\{0,16}[\"']\\s{0,8}[:=]\\s{0,8})" + VALUE,
                        "token auth passph"),
                of(
                        "(?i)((?:token|passphrase)(?:=|\\s{0,40}=\\s{0,40}(?=[\"']))|(?<![a-z])(?:db|ssh)?pa(?:t|ss)=|passphrase:\\s{1,3})"
                                + VALUE,
                        "token passphrase pat= pass="),
                of(
                        "(?i)(\\b[a-z]{1,32}(?:-[a-z]{1,32}){0,3}-(?:token|secret)[\"']?\\s{0,3}[:=]\\s{0,3})" + VALUE,
                        "-token -secret"),
                of(
                        "(?i)(<[a-z:]{0,32}password>\\s{0,64}(?:<value>\\s{0,64})?|\"[a-z]{0,32}password\"\\s{1,4}value=[\"'])[^<\"']++",
                        "password"),
                of("(?i)(password\\s{1,3}(?:(?:is|was|to)\\s{1,3})?(?=[\"']))" + VALUE, "password"));
    }

    private static List<SecretPattern> tokens() {
        return List.of(
                of("(?i)(\\bbearer\\s{1,3})[A-Za-z0-9._~+/=-]{8,}+", "bearer"),
                of("(\\b)eyJ[A-Za-z0-9_-]{10,}+(?:\\.[A-Za-z0-9_-]*+){0,2}", "eyj"),
                of(
                        "(-----BEGIN (?:[A-Z]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----)[^-]++(?:-(?!----)[^-]*+)*+",
                        "private"),
                of(
                        "(\\b)(?:gh[pousr]_|github_pat_|gl(?:pat|rt|dt|ptt)-|xox[abeprs]-|xapp-|hv[bs]\\.|dckr_pat_|npm_|pypi-"
                                + "|[rs]k_live_|tskey-)[A-Za-z0-9_-]{16,}+",
                        "gh gl xox xapp- hv dckr_pat_ npm_ pypi- k_live_ tskey-"),
                // A secret of an application in Entra.
                of("(?<![\\w.~-])([\\w.~-]{3}\\dQ~)[\\w.~-]{31,34}", "q~"),
                of("(//[^\\s/:@\"']{0,64}:)[^\\s/@\"']{1,256}(?=@)", "//"));
    }

    private static List<SecretPattern> options() {
        return List.of(
                of(
                        "(?i)((?<!\\S)--?[a-z-]{0,32}(?:password|passwd|passphrase|secret|token|(?:api|access|account|storage"
                                + "|auth|activation|license)-?key|storepass|keypass|-pass|regcode|-pat)(?:\\s{1,4}|[=:]))"
                                + ARGUMENT,
                        "pass secret token key regcode -pat"),
                of(
                        "((?<!\\S)(?:-[uU]\\s{0,4}|--(?:proxy-)?user[\\s=]{1,4}|--(?:src-|dest-)?creds[\\s=]{1,4}"
                                + "|(?<=curl )-[a-zA-Z]{1,8}u\\s{1,4})[\"']?(?!\\d+:)[^\\s:%\"'/]{0,64}[:%])[^\\s\"']++",
                        "-u user curl creds"),
                of("(?i)((?:\\s-pass(?:in|out)?\\s{1,4}[\"']?|\\s/)pass(?:word[do]?)?:)" + VALUE, "pass: password"));
    }

    private static List<SecretPattern> commands() {
        return List.of(
                of(
                        "(?i)(\\b(?:login|nuget|mysql(?:admin|dump)?|sshpass|useradd|usermod|unzip|zip|7z[ar]?|unrar|twine|mongo"
                                + "(?:sh|dump|restore)?|psexec(?:64)?|certutil|sqlcmd|osql|bcp)" + ARGUMENTS
                                + "[\"']?-p[\\s=]{0,4})" + ARGUMENT,
                        "-p"),
                of(
                        "(?i)(\\b(?:(?:signtool|schtasks|ldap[a-z]{1,16}|redis-cli|secret\\s{1,4}set|mysqladmin)"
                                + ARGUMENTS
                                + "(?:/r?p|-[aw]|--value|password)|slmgr(?:\\.vbs)?\\s{1,4}/ipk"
                                + "|htpasswd\\s{1,4}-[a-z]{0,8}b[a-z]{0,8}\\s{1,4}\\S{1,256}\\s{1,4}\\S{1,64}"
                                + "|machine\\s{1,4}\\S{1,256}\\s{1,4}login\\s{1,4}\\S{1,128}\\s{1,4}password"
                                + "|aws_(?:secret_access_key|session_token))[\\s=]{1,4})" + ARGUMENT,
                        "signtool schtasks ldap redis-cli secret mysqladmin slmgr htpasswd machine aws_"),
                of("(\\bvault login\\s{1,4})" + ARGUMENT, "vault"),
                // What is passed to a command that asks for a password, whose end may be cut.
                of(
                        "(\\b(?:echo|printf)\\s{1,4}(?:-[a-z]{1,3}\\s{1,4})?)[^|\\n]{1,256}"
                                + "(?=\\|[^|\\n]{0,256}(?:-password-stdin|chpasswd|sudo\\s{1,4}-S|passwd --stdin|--with-token"
                                + "|--passphrase-fd|cryptsetup|kinit|realm join|…\\z)|\\|\\s{0,4}(?:sudo\\s{1,4})?(?:smb)?passwd\\b)",
                        "echo printf"),
                of(
                        "((?:(?<![/\\w])(?:ch|smb)?passwd|realm join|kinit|sudo\\s{1,4}-S)\\b[^|;&\\n]{0,128}?<<<\\s{0,3})"
                                + VALUE,
                        "<<<"));
    }

    private static List<SecretPattern> windows() {
        String user = "(?:\"[^\"]{1,64}\"|[^\\s\"/]{1,64})\\s{1,4}";
        return List.of(
                of(
                        "(?i)(\\bnet1?(?:\\.exe)?\\s{1,4}user\\s{1,4}(?:/add\\s{1,4})?" + user
                                + "(?:/add\\s{1,4})?)(?!/)" + VALUE,
                        "net"),
                of(
                        "(?i)(\\bnet1?(?:\\.exe)?\\s{1,4}use\\s[^|;&\\n]{0,256}?/u(?:ser)?:(?:\"[^\"]{1,128}\"|\\S{1,128})\\s{1,4})(?!/)"
                                + VALUE,
                        "/u"),
                of(
                        "(?i)(\\bnet1?(?:\\.exe)?\\s{1,4}use\\s[^|;&\\n]{0,256}?\\\\\\S{1,256}\\s{1,4})(?!/)" + VALUE,
                        "net"),
                of("(?i)(\\bcmdkey\\b[^|&\\n]{0,256}?\\s/pass\\s{1,4})" + VALUE, "cmdkey"),
                of("(?i)(password[\"']?\\s(?:[^\\n]{0,64}?\\s)?(?:/d|-value)\\s{1,4})" + VALUE, "password"),
                of(
                        "(?i)(NetworkCredential(?:\\]::new)?\\s{0,3}\\(\\s{0,3}(?:\"[^\"]{0,128}\"|'[^']{0,128}'|[^\\s,]{1,128})\\s{0,3},\\s{0,3})"
                                + VALUE,
                        "networkcredential"));
    }

    private static SecretPattern of(String pattern, String traces) {
        return SecretPattern.of(pattern, "$1(redacted)", traces);
    }
}
