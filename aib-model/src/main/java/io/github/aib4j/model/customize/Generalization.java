package io.github.aib4j.model.customize;

/**
 * How the service prepares an image for new machines, after the last step and before it is distributed.
 *
 * <p>On Linux it runs {@code /usr/sbin/waagent -force -deprovision+user && export HISTSIZE=0 && sync}. On Windows it waits
 * for the guest agent's services, removes an {@code unattend.xml} that Sysprep left, and runs {@code Sysprep.exe /oobe
 * /generalize /quiet /quit}. Windows allows eight runs of Sysprep on one installation, those of its sources included. The
 * command lacks {@code /mode:vm}, which an image that installs Hyper-V may need.
 *
 * <p>A step may put a script of one's own into the file whose path is here, exactly so spelt; the service runs that
 * instead. If machines made from a Windows image do not start, Sysprep is the usual cause. Source: Microsoft's reference
 * pages of 2019-05-01-preview and 2020-02-14.
 */
public final class Generalization {
    /** Where the service looks for a script that replaces its own on Windows. */
    public static final String WINDOWS_SCRIPT = "c:\\DeprovisioningScript.ps1";

    /** Where the service looks for a script that replaces its own on Linux. */
    public static final String LINUX_SCRIPT = "/tmp/DeprovisioningScript.sh";

    private Generalization() {}
}
