package io.github.aib4j.model.value;

import java.util.regex.Pattern;

/** The address of a container of Azure Storage, to which a token may be sent. */
final class ContainerAddress {
    private static final Pattern FORM = Pattern.compile("https://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9$_-]+)+");

    /** Leaves room for our blob names, which need fewer than 200 of the 1,024 characters allowed (documented). */
    private static final int LONGEST = 800;

    private static final int LONGEST_SHOWN = 200;

    private ContainerAddress() {}

    /** The address without a slash at its end; one with a signature, a password or anything unusual is refused. */
    static String checked(String container) {
        String plain = container.endsWith("/") ? container.substring(0, container.length() - 1) : container;
        if (plain.length() > LONGEST || !FORM.matcher(plain).matches()) {
            throw new IllegalArgumentException(
                    "'" + OneLine.of(ContentUri.ofText(container).toString(), LONGEST_SHOWN)
                            + "' is no container for scripts; give its https address, or that of a folder in it, without a"
                            + " signature, such as https://contoso.blob.core.windows.net/scripts");
        }
        return plain;
    }
}
