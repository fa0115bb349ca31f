package io.github.aib4j.model.value;

import java.util.Map;
import org.immutables.value.Value;

/**
 * An object that keeps members for which this version of the library has no property.
 *
 * <p>The service adds members with each api-version. This library does not drop unknown members: you can inspect them,
 * and they are written back unchanged after the known members.
 *
 * @since 0.1.0
 */
public interface OpenObject {

    /**
     * Members of the JSON whose name or value has no accessor here, in their original order. Empty for a value that was
     * built.
     */
    @Value.Redacted
    Map<String, JsonValue> unknownMembers();
}
