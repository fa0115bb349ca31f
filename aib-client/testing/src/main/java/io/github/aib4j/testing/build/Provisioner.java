package io.github.aib4j.testing.build;

import java.util.Locale;

/**
 * Packer's name for a kind of step (documented).
 *
 * @param kind such as {@code windows-restart}
 */
record Provisioner(String kind) {
    static Provisioner of(String type) {
        return new Provisioner(
                switch (type.toLowerCase(Locale.ROOT)) {
                    case "windowsrestart" -> "windows-restart";
                    case "windowsupdate" -> "windows-update";
                    default -> type.toLowerCase(Locale.ROOT);
                });
    }

    /** The one that runs the hidden deprovision step (documented). */
    static Provisioner ofScripts(boolean windows) {
        return new Provisioner(windows ? "powershell" : "shell");
    }

    boolean runsScripts() {
        return kind.equals("shell") || kind.equals("powershell");
    }

    /** The path of the script on the machine; never its content, which may be secret. */
    String script() {
        return kind.equals("powershell") ? "c:/Windows/Temp/script-1.ps1" : "/tmp/script_1.sh";
    }

    /** The default failure (documented for scripts, restarts and updates). */
    String usualError() {
        return switch (kind) {
            case "windows-restart" -> "Timeout waiting for machine to restart.";
            case "windows-update" -> "Windows update script exited with non-zero exit status: 101";
            case "file" -> "Upload failed: unexpected EOF";
            default -> ExitLine.error("1", "0");
        };
    }
}
