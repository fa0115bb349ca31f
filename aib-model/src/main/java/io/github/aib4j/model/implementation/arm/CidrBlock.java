package io.github.aib4j.model.implementation.arm;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A range of addresses.
 *
 * @param first its first address
 * @param prefix the number of leading bits that all its addresses share
 * @param bits the number of bits of an address: 32 or 128
 */
record CidrBlock(BigInteger first, int prefix, int bits) {
    private static final int SHORT = 32;
    private static final int LONG = 128;
    private static final Pattern CIDR = Pattern.compile("([0-9A-Fa-f.:]{2,39})/([0-9]{1,3})");
    private static final Pattern OCTET = Pattern.compile("[0-9]{1,3}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final int GROUPS = 8;

    /** Parses a range such as 10.0.0.0/24. */
    static Optional<CidrBlock> parse(String text) {
        Matcher cidr = CIDR.matcher(text);
        if (!cidr.matches()) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(cidr.group(2));
        boolean isLong = cidr.group(1).contains(":");
        int bits = isLong ? LONG : SHORT;
        Optional<BigInteger> address = isLong ? ofGroups(cidr.group(1)) : ofOctets(cidr.group(1));
        return address.filter(any -> prefix <= bits)
                .map(any -> new CidrBlock(any.shiftRight(bits - prefix).shiftLeft(bits - prefix), prefix, bits));
    }

    boolean isLong() {
        return bits == LONG;
    }

    BigInteger last() {
        return first.add(BigInteger.ONE.shiftLeft(bits - prefix)).subtract(BigInteger.ONE);
    }

    BigInteger mask() {
        return BigInteger.ONE.shiftLeft(prefix).subtract(BigInteger.ONE).shiftLeft(bits - prefix);
    }

    /** The first address that is not the network's, which IPv4 reserves in ranges of more than two addresses. */
    BigInteger firstUsable() {
        return keepsEnds() ? first.add(BigInteger.ONE) : first;
    }

    BigInteger lastUsable() {
        return keepsEnds() ? last().subtract(BigInteger.ONE) : last();
    }

    private boolean keepsEnds() {
        return !isLong() && prefix < SHORT - 1;
    }

    String write(BigInteger address) {
        return isLong() ? groups(address) : octets(address.longValueExact());
    }

    private static Optional<BigInteger> ofOctets(String text) {
        String[] octets = text.split("\\.", -1);
        long address = 0;
        for (String octet : octets) {
            if (!OCTET.matcher(octet).matches() || Integer.parseInt(octet) > 255) {
                return Optional.empty();
            }
            address = address << 8 | Integer.parseInt(octet);
        }
        return octets.length == 4 ? Optional.of(BigInteger.valueOf(address)) : Optional.empty();
    }

    private static String octets(long address) {
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    private static Optional<BigInteger> ofGroups(String text) {
        int gap = text.indexOf("::");
        List<String> groups = new ArrayList<>(list(gap < 0 ? text : text.substring(0, gap)));
        if (gap >= 0) {
            List<String> behind = list(text.substring(gap + 2));
            for (int i = groups.size() + behind.size(); i < GROUPS; i++) {
                groups.add("0");
            }
            groups.addAll(behind);
        }
        if (groups.size() != GROUPS
                || !groups.stream().allMatch(group -> GROUP.matcher(group).matches())) {
            return Optional.empty();
        }
        return Optional.of(new BigInteger(
                groups.stream()
                        .map(group -> "0".repeat(4 - group.length()) + group)
                        .collect(Collectors.joining()),
                16));
    }

    private static List<String> list(String groups) {
        return groups.isEmpty() ? List.of() : List.of(groups.split(":", -1));
    }

    /** The text of an IPv6 address: in lower case, without the longest run of zeros (RFC 5952). */
    private static String groups(BigInteger address) {
        List<String> groups = new ArrayList<>();
        for (int i = GROUPS - 1; i >= 0; i--) {
            groups.add(Integer.toHexString(address.shiftRight(16 * i).intValue() & 0xFFFF));
        }
        int begin = 0;
        int length = 0;
        for (int i = 0; i < GROUPS; i++) {
            int run = run(groups, i);
            if (run > length) {
                begin = i;
                length = run;
            }
        }
        return length < 2
                ? String.join(":", groups)
                : String.join(":", groups.subList(0, begin)) + "::"
                        + String.join(":", groups.subList(begin + length, GROUPS));
    }

    private static int run(List<String> groups, int begin) {
        int end = begin;
        while (end < GROUPS && groups.get(end).equals("0")) {
            end++;
        }
        return end - begin;
    }
}
