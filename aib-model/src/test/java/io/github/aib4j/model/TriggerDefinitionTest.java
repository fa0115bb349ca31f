package io.github.aib4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.RequestJson;
import org.junit.jupiter.api.Test;

class TriggerDefinitionTest {
    @Test
    void a_trigger_of_the_source_image_is_made_in_one_call() {
        TriggerDefinition trigger = TriggerDefinition.sourceImage("new-source");

        assertThat(trigger.name()).isEqualTo("new-source");
        assertThat(JsonText.parse(RequestJson.write(trigger, ApiVersion.V2022_07_01), "trigger"))
                .isEqualTo(JsonText.parse("{\"properties\": {\"kind\": \"SourceImage\"}}", "documented"));
    }
}
