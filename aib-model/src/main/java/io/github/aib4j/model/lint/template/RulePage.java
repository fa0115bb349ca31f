package io.github.aib4j.model.lint.template;

import java.net.URI;

/** Microsoft's pages that the rules come from. */
enum RulePage {
    /** The reference of the members of a template. */
    REFERENCE("https://learn.microsoft.com/azure/virtual-machines/linux/image-builder-json"),
    /** The release notes, with retirements. */
    NEWS("https://learn.microsoft.com/azure/virtual-machines/image-builder-api-update-release-notes"),
    /** The troubleshooting page. */
    TROUBLESHOOTING("https://learn.microsoft.com/azure/virtual-machines/linux/image-builder-troubleshoot"),
    /** The page about triggers. */
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
