package io.github.aib4j.model.lint.template;

import static io.github.aib4j.model.lint.template.Subject.file;
import static io.github.aib4j.model.lint.template.Subject.linux;
import static io.github.aib4j.model.lint.template.Subject.step;
import static io.github.aib4j.model.lint.template.Subject.windows;

import java.util.List;

/** Commands that lack rights, wait, hold secrets, or come in a wrong order. */
final class ExamplesOfCommands {
    private static final String FIRST = "/properties/customize/0";
    private static final String LINE = FIRST + "/inline/0";
    private static final String RESTART = "{'type': 'WindowsRestart'}";
    private static final String UPDATE = "{'type': 'WindowsUpdate'}";

    private ExamplesOfCommands() {}

    private static Example shell(String rule, String broken, String kept, String... parts) {
        return Example.of(rule, linux().inline("Shell", broken), LINE, linux().inline("Shell", kept), parts);
    }

    private static Example powerShell(String rule, String broken, String kept, String... parts) {
        return Example.of(
                rule, windows().inline("PowerShell", broken), LINE, windows().inline("PowerShell", kept), parts);
    }

    static List<Example> commands() {
        return List.of(
                shell("C11", "apt-get install -y nginx", "sudo apt-get install -y nginx", "'apt-get'", "sudo"),
                shell("C11", "id && systemctl enable nginx", "id && systemctl status nginx", "'systemctl'"),
                shell("C11", "DEBIAN_FRONTEND=noninteractive apt-get update", "sudo -E apt-get update", "'apt-get'"),
                shell("C11", "if true; then reboot; fi", "echo 'then; reboot'", "'reboot'"),
                shell("C11", "apt-get update # sudo", "sudo bash -c 'apt-get update; apt-get clean'", "'apt-get'"),
                shell("C11", "/usr/bin/apt-get update", "sudo /usr/bin/apt-get update", "'apt-get'"),
                shell("C11", "bash -c 'apt-get update'", "sudo bash -c 'apt-get update'", "'apt-get'"),
                shell("C11", "sudo bash setup.sh; reboot", "sudo su -; reboot", "'reboot'"),
                shell("C11", "sudo sh -c 'id'; reboot", "sudo sh -c 'id; reboot'", "'reboot'"),
                shell("R33", "read -p 'Go on? ' answer", "echo y | read answer", "'read'"),
                shell("R33", "sh -c \"read answer\"", "echo y | sh -c \"read answer\"", "'read'"),
                shell(
                        "R34",
                        "sudo sh -ec 'id; apt-get install nginx'",
                        "sudo sh -ec 'apt-get -y install nginx'",
                        "'apt-get'"),
                shell("R34", "sudo /usr/bin/apt-get install nginx", "sudo /opt/apt-get/run install nginx", "'apt-get'"),
                shell("R33", "sudo passwd admin", "sudo passwd -l admin", "'passwd'"),
                powerShell("R33", "$name = Read-Host 'Name'", "$name = 'Read-Hosts'", "Read-Host"),
                powerShell("R33", "$c = Get-Credential", "$c = Get-Credential-From-Vault", "Get-Credential"),
                shell("R34", "sudo apt-get install nginx", "sudo apt-get -qy install nginx", "'apt-get'"),
                shell("R34", "(cd /tmp; sudo yum update)", "(cd /tmp; sudo yum update -y)", "'yum'"),
                shell("R34", "sudo yum update", "sudo yum update -y", "'yum'"),
                shell("R34", "sudo zypper install nginx", "sudo zypper -n install nginx", "'zypper'"),
                shell("R34", "sudo apt upgrade", "yes | sudo apt upgrade", "'apt'"),
                powerShell("R34", "choco install git", "choco install git -y", "choco install git"),
                Example.of(
                        "R34",
                        windows().steps(step("PowerShell", "choco feature list", "choco install git")),
                        "/properties/customize/0/inline/1",
                        windows()
                                .steps(step(
                                        "PowerShell",
                                        "choco feature enable -n=allowGlobalConfirmation",
                                        "choco install git")),
                        "choco install git"),
                powerShell("R34", "Install-Module Az", "Install-Module Az -Force", "Install-Module"),
                powerShell("R32", "msiexec /i c:\\tool.msi", "msiexec /i c:\\tool.msi /qn", "quiet"),
                powerShell(
                        "R32",
                        "Start-Process c:\\setup.exe -Wait",
                        "Start-Process c:\\setup.exe -ArgumentList '/quiet' -Wait",
                        "setup.exe"),
                powerShell(
                        "R32",
                        "Start-Process msiexec.exe -ArgumentList '/i a.msi' -Wait",
                        "Start-Process msiexec.exe -ArgumentList $arguments -Wait",
                        "msiexec"));
    }

    static List<Example> secrets() {
        String key = "A".repeat(86) + "==";
        return List.of(
                shell("C05", "export PASSWORD=Sommer2026", "export PASSWORD=$SECRET", "PASSWORD=(redacted)"),
                shell("C06", "export PASSWORD=Sommer2026", "export PASSWORD=$SECRET", "PASSWORD=(redacted)"),
                shell("C06", "az login --password Sommer2026", "az login --password-stdin", "(redacted)"),
                shell(
                        "C06",
                        "azcopy copy 'https://a.blob.core.windows.net/c/f?sv=2024&sig=" + "Ab1%2F".repeat(8) + "' /tmp",
                        "azcopy copy 'https://a.blob.core.windows.net/c/f?sv=2024' /tmp",
                        "secret"),
                shell(
                        "C06",
                        "echo 'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + key + "'",
                        "echo 'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=<key>'",
                        "AccountKey=(redacted)"),
                shell(
                        "C06",
                        "git clone https://me:hunter22@example.com/r",
                        "git clone https://example.com/r",
                        "secret"),
                shell("C06", "echo '-----BEGIN RSA PRIVATE KEY-----MIIE'", "echo '-----BEGIN CERTIFICATE-----'", "KEY"),
                shell("C06", "export PGPASSWORD=Sommer2026", "export PGPASSWORD=`cat /tmp/key`", "(redacted)"),
                shell("C06", "export token=1.0.0.1-abc", "pip install token==1.0.0.1", "token=(redacted)"),
                shell(
                        "C06",
                        "docker build --secret Sommer2026 .",
                        "docker build --secret id=npmrc,src=/tmp/npmrc .",
                        "(redacted)"),
                shell(
                        "C06",
                        "echo 'root:Sommer2026' | sudo chpasswd",
                        "echo \"root:$SECRET\" | sudo chpasswd",
                        "'echo 'root:(redacted)' | sudo chpasswd'"),
                powerShell(
                        "C06",
                        "$adminPassword = 'Sommer2026'",
                        "$secret = Get-AzKeyVaultSecret -VaultName v -Name n -AsPlainText",
                        "(redacted)"),
                powerShell(
                        "C06",
                        "ConvertTo-SecureString -AsPlainText -Force 'Sommer 2026'",
                        "ConvertTo-SecureString -AsPlainText -Force $secret",
                        "-Force '(redacted)'"),
                powerShell(
                        "C06",
                        "ConvertTo-SecureString 'Sommer 2026' -AsPlainText -Force",
                        "ConvertTo-SecureString $secret -AsPlainText -Force",
                        "(redacted)"),
                powerShell("C06", "net user me Sommer2026 /add", "net user me /delete", "net user me (redacted) /add"),
                Example.of(
                        "R04",
                        linux().steps("{'type': 'Shell', 'scriptUri':"
                                + " 'https://a.blob.core.windows.net/c/a.sh?sv=2024&sig=abcdefghijklmnop'}"),
                        FIRST + "/scriptUri",
                        linux().steps("{'type': 'Shell', 'scriptUri': 'https://a.blob.core.windows.net/c/a.sh'}"),
                        "a.sh?(redacted)"),
                Example.of(
                        "R30",
                        linux().with("/tags", "{'db-password': 'Sommer2026'}"),
                        "/tags/db-password",
                        linux().with("/tags", "{'db-password': '$(from-vault)'}"),
                        "(redacted)"),
                Example.of(
                        "R30",
                        linux().with("/properties/managedResourceTags", "{'a/b': 'ghp_" + "a1B2".repeat(9) + "'}"),
                        "/properties/managedResourceTags/a~1b",
                        linux().with("/properties/managedResourceTags", "{'a/b': 'ghp'}"),
                        "(redacted)"));
    }

    static List<Example> order() {
        String feature = step("PowerShell", "Install-WindowsFeature Web-Server");
        return List.of(
                Example.of(
                        "C35",
                        windows().steps(feature, UPDATE),
                        "/properties/customize/1",
                        windows().steps(feature, RESTART, UPDATE),
                        "Install-WindowsFeature"),
                Example.of(
                        "C35",
                        windows().steps(step("PowerShell", "msiexec /i a.msi /qn /norestart"), UPDATE),
                        "/properties/customize/1",
                        windows().steps(UPDATE, step("PowerShell", "msiexec /i a.msi /qn /norestart")),
                        "norestart"),
                powerShell(
                        "Z02",
                        "Set-Content -Path C:\\Temp\\DeprovisioningScript.ps1 -Value $text",
                        "Set-Content -Path C:\\DeprovisioningScript.ps1 -Value $text",
                        "C:\\Temp\\DeprovisioningScript.ps1"),
                shell(
                        "Z02",
                        "cp /opt/d.sh /tmp/deprovisioningscript.sh",
                        "cp /opt/d.sh /tmp/DeprovisioningScript.sh",
                        "'/tmp/deprovisioningscript.sh'"),
                shell(
                        "Z02",
                        "cp d.sh /var/tmp/DeprovisioningScript.sh",
                        "curl https://example.com/DeprovisioningScript.sh -o d.sh",
                        "/var/tmp"),
                Example.of(
                        "Z02",
                        linux().steps(file("https://example.com/d.sh", "/opt/DeprovisioningScript.sh")),
                        "/properties/customize/0/destination",
                        linux().steps(file("https://example.com/d.sh", "/tmp/DeprovisioningScript.sh")),
                        "'/opt/DeprovisioningScript.sh'"),
                Example.of(
                        "Z04",
                        windows().inline("PowerShell", "Install-WindowsFeature -Name Hyper-V"),
                        LINE,
                        windows()
                                .steps(
                                        step("PowerShell", "Install-WindowsFeature -Name Hyper-V"),
                                        step("PowerShell", "Set-Content c:\\DeprovisioningScript.ps1 '/mode:vm'")),
                        "Hyper-V",
                        "/mode:vm"),
                shell("R37", "sudo rm -rf /tmp/*", "sudo rm -rf /tmp/site", "/tmp/*"),
                powerShell(
                        "R37",
                        "Remove-Item c:\\DeprovisioningScript.ps1",
                        "Remove-Item c:\\setup.ps1",
                        "DeprovisioningScript.ps1"));
    }
}
