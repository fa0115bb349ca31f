package io.github.aib4j.model.distribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.gallery.publish.GalleryStorageAccountType;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both kinds of target regions, in short and in the notation of {@code az sig image-version create --target-regions}. */
class TargetRegionTest {
    @Test
    void a_region_is_given_in_short() {
        assertThat(TargetRegion.region("eastus", 2, StorageAccountType.STANDARD_ZRS))
                .isEqualTo(TargetRegion.builder()
                        .name("eastus")
                        .replicaCount(2)
                        .storageAccountType(StorageAccountType.STANDARD_ZRS)
                        .build());
        assertThat(TargetRegion.region("eastus", 2))
                .isEqualTo(TargetRegion.builder().name("eastus").replicaCount(2).build());
    }

    @Test
    void the_notation_of_the_command_line_is_read() {
        assertThat(TargetRegion.parse("eastus")).isEqualTo(TargetRegion.region("eastus"));
        assertThat(TargetRegion.parse("eastus=2")).isEqualTo(TargetRegion.region("eastus", 2));
        assertThat(TargetRegion.parse("eastus=1=standard_zrs"))
                .isEqualTo(TargetRegion.region("eastus", 1, StorageAccountType.STANDARD_ZRS));
        assertThat(GalleryTargetRegion.parse(" East US 2 = 1 = premium_lrs "))
                .isEqualTo(GalleryTargetRegion.region("East US 2", 1, GalleryStorageAccountType.PREMIUM_LRS));
        assertThat(GalleryTargetRegion.parse("eastus=premiumv2_lrs").storageAccountType())
                .contains(GalleryStorageAccountType.PREMIUM_V2_LRS);
    }

    @Test
    void a_storage_account_type_is_written_as_the_service_spells_it() {
        assertThat(TargetRegion.parse("eastus=STANDARD_lrs").storageAccountType())
                .hasValueSatisfying(type -> assertThat(type).hasToString("Standard_LRS"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|write REGION, REGION=REPLICAS, REGION=STORAGE or REGION=REPLICAS=STORAGE",
                "=2|write REGION, REGION=REPLICAS, REGION=STORAGE or REGION=REPLICAS=STORAGE",
                "eastus=1=standard_lrs=2|write REGION, REGION=REPLICAS, REGION=STORAGE or REGION=REPLICAS=STORAGE",
                "eastus=standard_lrs=2|between the two signs is the number of replicas, 1 or more",
                "eastus=0|the number of replicas is 1 or more",
                "eastus=-1|the number of replicas is 1 or more",
                "eastus=99999999999|the number of replicas is 1 or more",
                "eastus=|the storage account type is one of Standard_LRS, Standard_ZRS, Premium_LRS",
                "eastus=zrs|the storage account type is one of Standard_LRS, Standard_ZRS, Premium_LRS"
            })
    void an_invalid_text_is_refused(String text, String advice) {
        assertThatThrownBy(() -> TargetRegion.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is not a target region; " + advice);
    }

    @Test
    void the_spelling_of_regions_does_not_matter() {
        assertThat(TargetRegion.region("East US 2").isIn("eastus2")).isTrue();
        assertThat(TargetRegion.region("eastus").isIn("eastus2")).isFalse();
    }
}
