package io.github.aib4j.model.value;

import java.util.Map;
import org.immutables.value.Value;

/**
 * An object that keeps the members this version of the library has no property for.
 *
 * <p>The service adds members with each api-version. One that is not known here is not dropped: it can be looked at,
 * and it is written back as it came, after the known members.
 */
public interface OpenObject {

    /**
     * Members that stand in the JSON under a name, or with a value, that has no accessor here, in the order in which
     * they came. Empty for a value that was built.
     */
    @Value.Redacted
    Map<String, JsonValue> unknownMembers();
}
