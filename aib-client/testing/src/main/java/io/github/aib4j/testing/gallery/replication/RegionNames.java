package io.github.aib4j.testing.gallery.replication;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of regions: {@code eastus2} is displayed as {@code East US 2}. Two are recorded, the others documented. */
public final class RegionNames {
    private static final Map<String, String> SHOWN = Stream.of("""
            East US,East US 2,Central US,North Central US,South Central US,West Central US,West US,West US 2,West US 3
            Canada Central,Canada East,Brazil South,Brazil Southeast,Mexico Central,Chile Central
            North Europe,West Europe,UK South,UK West,France Central,France South,Germany North,Germany West Central
            Switzerland North,Switzerland West,Norway East,Norway West,Sweden Central,Sweden South,Poland Central
            Italy North,Spain Central,Austria East,Belgium Central,Israel Central,UAE North,UAE Central,Qatar Central
            South Africa North,South Africa West,Australia East,Australia Southeast,Australia Central
            Australia Central 2,New Zealand North,East Asia,Southeast Asia,Japan East,Japan West,Korea Central
            Korea South,Central India,South India,West India,Indonesia Central,Malaysia West
            China North,China East,China North 2,China East 2,China North 3,China East 3
            USGov Virginia,USGov Arizona,USGov Texas,USDoD Central,USDoD East
            East US 2 EUAP,Central US EUAP""".strip().split("[,\n]"))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableMap(RegionNames::plain, Function.identity()));

    private RegionNames() {}

    /** The display names, in alphabetical order. */
    public static Stream<String> all() {
        return SHOWN.values().stream().sorted();
    }

    /** The display name; the name of an unknown region is returned as it is. */
    public static String shown(String name) {
        return SHOWN.getOrDefault(plain(name), name);
    }

    /** The name in addresses: lower case, no blanks. */
    public static String plain(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
