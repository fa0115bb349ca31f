package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.Optimization;
import io.github.aib4j.model.VmBootOptimization;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.value.FeatureState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mapper of the user's own, with settings that must not touch templates. */
class ImageTemplateModuleTest {
    private final ObjectMapper mapper = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .registerModule(new Jdk8Module())
            .registerModule(new ImageTemplateModule(ApiVersion.V2020_02_14));

    record Job(String jobName, Optional<ImageTemplate> template, List<Distributor> targets) {}

    @Test
    void a_template_in_a_users_class_is_written_and_read_like_alone() throws Exception {
        Job job = new Job(
                "nightly", Optional.of(Templates.full()), Templates.full().distribute());

        String json = mapper.writeValueAsString(job);

        assertThat(mapper.readTree(json).get("template"))
                .isEqualTo(mapper.readTree(ImageTemplateJson.write(Templates.full(), ApiVersion.V2020_02_14)));
        assertThat(mapper.readTree(json).get("job_name").asText()).isEqualTo("nightly");
        assertThat(mapper.readValue(json, Job.class)).isEqualTo(job);
    }

    @Test
    void parts_in_a_bare_list_keep_their_type() throws Exception {
        String json = mapper.writeValueAsString(Templates.full().distribute());

        assertThat(mapper.readTree(json).findValuesAsText("type")).containsExactly("SharedImage", "ManagedImage");
        assertThat(mapper.readValue(json, new TypeReference<List<Distributor>>() {}))
                .isEqualTo(Templates.full().distribute());
    }

    @Test
    void ids_and_small_parts_stand_alone_too() throws Exception {
        ManagedImageId id = ManagedImageId.of("9e223dbe", "images", "web");
        Optimization optimization = Optimization.builder()
                .vmBoot(VmBootOptimization.of(FeatureState.ENABLED))
                .build();

        assertThat(mapper.writeValueAsString(id)).isEqualTo("\"" + id.text() + "\"");
        assertThat(mapper.readValue(mapper.writeValueAsString(id), ManagedImageId.class))
                .isEqualTo(id);
        assertThat(mapper.readValue(mapper.writeValueAsString(optimization), Optimization.class))
                .isEqualTo(optimization);
    }

    @Test
    void a_single_member_of_a_family_can_be_requested() throws Exception {
        String json = mapper.writeValueAsString(Customizer.shell("nginx", "true"));

        assertThat(mapper.readValue(json, ShellCustomizer.class)).isEqualTo(Customizer.shell("nginx", "true"));
        assertThatThrownBy(() -> mapper.readValue("{\"type\": \"File\"}", ShellCustomizer.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageStartingWith("this is not of type ShellCustomizer; read its family instead");
    }

    @Test
    void a_member_that_the_version_lacks_is_refused() {
        ObjectMapper older = new ObjectMapper().registerModule(new ImageTemplateModule(ApiVersion.V2018_02_01_PREVIEW));

        assertThatThrownBy(() -> older.writeValueAsString(Templates.full()))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageStartingWith("Api-version 2018-02-01-preview does not have /identity");
    }

    @Test
    void an_unreadable_value_is_refused_with_its_pointer() {
        assertThatThrownBy(() -> mapper.readValue("{\"location\": 7, \"properties\": {}}", ImageTemplate.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("a text belongs here, not a number (at /location)");
    }
}
