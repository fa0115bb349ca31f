package io.github.aib4j.model.customize;

/**
 * How the service generalizes the image after the last step, and how to replace its command.
 *
 * <p>On Linux the service runs {@code /usr/sbin/waagent -force -deprovision+user && export HISTSIZE=0 && sync}. On Windows it
 * waits for the services of the guest agent, removes a leftover {@code unattend.xml}, and runs {@code Sysprep.exe /oobe
 * /generalize /quiet /quit}. Windows allows eight Sysprep runs on one installation, including those of its source images. The
 * command lacks {@code /mode:vm}, which an image that installs the Hyper-V role may need.
 *
 * <p>If a step creates a script at the path below, spelt exactly so, the service runs that script instead. If virtual machines
 * made from a Windows image do not start, Sysprep is the usual cause. Source: Microsoft's reference pages of
 * 2019-05-01-preview and 2020-02-14.
 *
 * @since 0.1.0
 */
public final class Generalization {
    /** The script that replaces the service's own command on Windows. */
    public static final String WINDOWS_SCRIPT = "c:\\DeprovisioningScript.ps1";

    /** The script that replaces the service's own command on Linux. */
    public static final String LINUX_SCRIPT = "/tmp/DeprovisioningScript.sh";

    /** The service's own command on Linux. */
    public static final String LINUX_COMMAND =
            "/usr/sbin/waagent -force -deprovision+user && export HISTSIZE=0 && sync";

    /** The service's own command on Windows, without what it waits for before. */
    public static final String WINDOWS_COMMAND = "Sysprep.exe /oobe /generalize /quiet /quit";

    private Generalization() {}
}
