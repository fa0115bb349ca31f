package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.math.BigInteger;
import java.util.Map;

/** Functions for ranges of addresses. */
final class CidrFunctions {
    private CidrFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("parseCidr", CidrFunctions::parse);
        all.put("cidrSubnet", CidrFunctions::subnet);
        all.put("cidrHost", CidrFunctions::host);
    }

    private static CidrBlock block(ArmCall call) {
        call.budget().spendText(call.text(0).length());
        return CidrBlock.parse(call.text(0)).orElseThrow(() -> call.failure("takes a range such as '10.0.0.0/24'"));
    }

    private static JsonValue parse(ArmCall call) {
        call.takes(1, 1);
        CidrBlock block = block(call);
        JsonObject.Builder members = JsonObject.builder()
                .put("network", text(block, block.first()))
                .put("netmask", text(block, block.mask()));
        if (!block.isLong()) {
            members.put("broadcast", text(block, block.last()));
        }
        return members.put("firstUsable", text(block, block.firstUsable()))
                .put("lastUsable", text(block, block.lastUsable()))
                .put("cidr", JsonNumber.of(block.prefix()))
                .build();
    }

    private static JsonValue subnet(ArmCall call) {
        call.takes(3, 3);
        CidrBlock block = block(call);
        long prefix = call.integer(1);
        long index = call.integer(2);
        if (prefix < block.prefix() || prefix > block.bits()) {
            throw call.failure("takes a length of " + block.prefix() + " to " + block.bits() + " as argument 2");
        }
        BigInteger first = block.first().add(BigInteger.valueOf(index).shiftLeft(block.bits() - (int) prefix));
        if (index < 0 || first.compareTo(block.last()) > 0) {
            throw call.failure("has no subnet with that index");
        }
        return new JsonString(block.write(first) + "/" + prefix);
    }

    /** The first host is the one after the address of the network, in both kinds of addresses. */
    private static JsonValue host(ArmCall call) {
        call.takes(2, 2);
        CidrBlock block = block(call);
        BigInteger address =
                block.first().add(BigInteger.valueOf(call.integer(1))).add(BigInteger.ONE);
        if (call.integer(1) < 0 || address.compareTo(block.lastUsable()) > 0) {
            throw call.failure("has no host with that index");
        }
        return text(block, address);
    }

    private static JsonValue text(CidrBlock block, BigInteger address) {
        return new JsonString(block.write(address));
    }
}
