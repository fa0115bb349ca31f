package io.github.aib4j.examples.recipes;

import static io.github.aib4j.model.distribute.StorageAccountType.STANDARD_ZRS;
import static io.github.aib4j.model.distribute.TargetRegion.region;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.validate.Validator;
import java.time.Duration;

final class WindowsImage {
    static ImageTemplate template(String subscription) {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(subscription, "images", "image-builder"))
                .source(ImageSource.platformImage(
                        "MicrosoftWindowsServer:WindowsServer:2022-datacenter-azure-edition:latest"))
                .customize(
                        Customizer.powerShell("web server", "Install-WindowsFeature -Name Web-Server"),
                        Customizer.windowsRestart("before the updates"),
                        Customizer.windowsUpdate("updates"),
                        Customizer.windowsRestart("after the updates"))
                .validate(Validator.powerShell("IIS is there", "Get-Service W3SVC -ErrorAction Stop"))
                .distribute(Distributor.sharedImage(
                        "web",
                        GalleryImageId.of(subscription, "images", "golden", "web-windows"),
                        region("westeurope", 3, STANDARD_ZRS),
                        region("northeurope", 2, STANDARD_ZRS),
                        region("eastus", 2, STANDARD_ZRS)))
                .vmProfile(VmProfile.builder()
                        .vmSize("Standard_D4s_v5")
                        .osDiskSizeGB(128)
                        .build())
                .buildTimeout(Duration.ofHours(4)) // Windows updates take long
                .build();
    }
}
