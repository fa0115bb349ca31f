package io.github.aib4j.model.lint.template;

import java.net.URI;

/** The pages of Microsoft that the rules are from. */
enum RulePage {
    /** What each member of a template means. */
    REFERENCE("https://learn.microsoft.com/azure/virtual-machines/linux/image-builder-json"),
    /** What is new, and what is retired. */
    NEWS("https://learn.microsoft.com/azure/virtual-machines/image-builder-api-update-release-notes"),
    /** Which failures there are. */
    TROUBLESHOOTING("https://learn.microsoft.com/azure/virtual-machines/linux/image-builder-troubleshoot"),
    /** What starts builds by itself. */
    TRIGGERS("https://learn.microsoft.com/azure/virtual-machines/image-builder-triggers-how-to"),
    /** The published types. */
    TYPES("https://learn.microsoft.com/azure/templates/microsoft.virtualmachineimages/imagetemplates");

    private final URI address;

    RulePage(String address) {
        this.address = URI.create(address);
    }

    URI address() {
        return address;
    }
}
