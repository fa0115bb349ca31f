package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.value.JsonString;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bicep as Microsoft's pages about the language describe it. */
class DeploymentBicepTest {
    private static final String SCHEMA =
            "'$schema': 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#'";

    private static String translate(String members) {
        return DeploymentBicep.translate(("{" + SCHEMA + ", 'contentVersion': '1.0.0.0', " + members + "}")
                .replace('\'', '"')
                .replace('`', '\''));
    }

    /** A variable with this value, as it is written. */
    private static String value(String json) {
        String bicep = DeploymentBicep.translate("{\"$schema\": \"x\", \"parameters\": {"
                + "\"a\": {\"type\": \"string\"}, \"b-c\": {\"type\": \"string\"}, \"resourceGroup\": {\"type\": \"string\"}},"
                + " \"variables\": {\"v\": " + json + "}, \"resources\": []}");
        return bicep.substring(bicep.indexOf("var v = ") + 8).strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"plain\" | 'plain'",
                "\"\" | ''",
                "\"it's\" | 'it\\'s'",
                "\"a\\\\b\" | 'a\\\\b'",
                "\"a\\tb\" | 'a\\tb'",
                "\"a\\rb\\n\" | 'a\\rb\\n'",
                "\"${HOME}\" | '\\${HOME}'",
                "\"$HOME {x} $$ {\" | '$HOME {x} $$ {'",
                "\"$${x}\" | '$\\${x}'",
                "\"\\u0007\\u200b\" | '\\u{7}\\u{200b}'",
                "\"[[not an expression]\" | '[not an expression]'",
                "\"[open\" | '[open'",
                "7 | 7",
                "-7 | -7",
                "1.5 | json('1.5')",
                "true | true",
                "null | null",
                "{} | {}",
                "[] | []",
            })
    void a_value_is_escaped_for_bicep(String json, String bicep) {
        assertThat(value(json)).isEqualTo(bicep);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[parameters('a')] | a",
                "[ parameters( 'A' ) ] | a",
                "[parameters('b-c')] | b_c",
                "[concat('x-', parameters('a'), '-y')] | 'x-${a}-y'",
                "[concat(parameters('a'), parameters('b-c'))] | concat(a, b_c)",
                "[concat('a$', parameters('a'))] | 'a$${a}'",
                "[format('{0}/{1}', parameters('a'), 'web')] | '${a}/web'",
                "[format('{0:N2}', 1)] | format('{0:N2}', 1)",
                "[format('{0} {{x}}', 1)] | format('{0} {{x}}', 1)",
                "[format('{1}', 1)] | format('{1}', 1)",
                "[toLower(concat(parameters('a'), 'B'))] | toLower('${a}B')",
                "[if(equals(parameters('a'), 'x'), 'y', null())] | ((a == 'x') ? 'y' : null)",
                "[and(true(), not(false()))] | (true && !false)",
                "[add(1, mul(2, -3))] | (1 + (2 * -3))",
                "[createArray('a', 1)] | ['a', 1]",
                "[resourceId('T/t', parameters('a'))] | resourceId('T/t', a)",
                "[resourceGroup().location] | az.resourceGroup().location",
                "[subscription().subscriptionId] | subscription().subscriptionId",
                "[reference('x').a['b'].c[0]] | reference('x').a.b.c[0]",
                "[reference('x')['b-c'][parameters('a')]] | reference('x')['b-c'][a]",
                "[tryGet(reference('x'), 'y')] | reference('x')[?'y']",
                "[map(createArray(1), lambda('i', add(lambdaVariables('i'), 1)))] | map([1], (i) => (i + 1))",
                "['it''s'] | 'it\\'s'",
                "[createObject()] | {}",
                "[createObject('a', 1, 'b-c', parameters('a'))] | { a: 1, 'b-c': a }",
                "[createObject(parameters('a'), createObject('if', null()))] | { '${a}': { 'if': null } }",
                "[createObject(concat('x', parameters('a')), 1).y] | { 'x${a}': 1 }.y",
                "[concat('x', string(createObject('a', 1)))] | 'x${string({ a: 1 })}'",
                "[concat('${', parameters('a'), '}')] | '\\${${a}}'",
            })
    void an_expression_becomes_that_of_bicep(String expression, String bicep) {
        assertThat(value("\"" + expression + "\"")).isEqualTo(bicep);
    }

    @Test
    void an_or_has_any_number_of_operands() {
        assertThat(value("\"[or(true(), false(), true())]\"")).isEqualTo("(true || false || true)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name | name",
                "a-b | 'a-b'",
                "1st | '1st'",
                "if | 'if'",
                "true | 'true'",
                "a'b | 'a\\'b'",
                "${x} | '\\${x}'",
                "/subscriptions/s | '/subscriptions/s'",
                "[parameters('a')] | '${a}'",
                "[concat('x', parameters('a'))] | 'x${a}'",
            })
    void a_name_has_quotes_where_it_needs_them(String name, String bicep) {
        assertThat(value("{\"" + name + "\": 1}")).isEqualTo("{\n  " + bicep + ": 1\n}");
    }

    @Test
    void a_multi_line_text_stays_one() {
        assertThat(value("\"#!/bin/sh\\necho ${HOME} 'x' \\\\n\\n\""))
                .isEqualTo("'''\n#!/bin/sh\necho ${HOME} 'x' \\n\n'''");
        assertThat(value("\"\\na\"")).isEqualTo("'''\n\na'''");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a\\n'''b | 'a\\n\\'\\'\\'b'",
                "a\\nb' | 'a\\nb\\''",
                "a\\r\\nb | 'a\\r\\nb'",
                "a\\n\\u0000 | 'a\\n\\u{0}'"
            })
    void a_multi_line_text_with_triple_quotes_is_escaped(String text, String bicep) {
        assertThat(value("\"" + text + "\"")).isEqualTo(bicep);
    }

    @Test
    void parameters_have_their_types_defaults_and_limits() {
        assertThat(translate("""
                'parameters': {
                  'location': {'type': 'String', 'defaultValue': '[resourceGroup().location]',
                    'metadata': {'description': 'Where it`s built', 'owner': 'a'}},
                  'size': {'type': 'int', 'allowedValues': [30, 64], 'minValue': 30, 'maxValue': 64},
                  'key': {'type': 'secureString', 'minLength': 3},
                  'more': {'type': 'secureObject'},
                  'tags': {'type': 'object', 'nullable': true, 'defaultValue': {'a': ['b']}},
                  'if': {'type': 'bool'}
                }, 'resources': [], 'outputs': {'if': {'type': 'bool', 'value': '[parameters(`if`)]'}}""")).isEqualTo("""
                @description('Where it\\'s built')
                @metadata({
                  owner: 'a'
                })
                param location string = resourceGroup().location

                @allowed([
                  30
                  64
                ])
                @minValue(30)
                @maxValue(64)
                param size int

                @secure()
                @minLength(3)
                param key string

                @secure()
                param more object

                param tags object? = {
                  a: [
                    'b'
                  ]
                }

                param if_ bool

                output if_ bool = if_
                """);
    }

    @Test
    void children_name_their_parents_and_dependencies_are_symbols() {
        assertThat(translate("""
                'parameters': {'name': {'type': 'string'}}, 'resources': [
                  {'type': 'Microsoft.Compute/galleries', 'apiVersion': '2024-03-03', 'name': 'golden', 'location': 'w',
                    'resources': [{'type': 'images', 'apiVersion': '2024-03-03', 'name': 'web', 'location': 'w',
                      'dependsOn': ['golden']}]},
                  {'type': 'Microsoft.VirtualMachineImages/imageTemplates', 'apiVersion': '2024-02-01',
                    'name': '[parameters(`name`)]', 'location': 'w', 'condition': '[equals(1, 2)]',
                    'dependsOn': ['[resourceId(`Microsoft.Compute/galleries/images`, `golden`, `web`)]', 'elsewhere']},
                  {'type': 'Microsoft.VirtualMachineImages/imageTemplates/triggers', 'apiVersion': '2024-02-01',
                    'name': '[concat(parameters(`name`), `/nightly`)]', 'comments': 'each night',
                    'dependsOn': ['[resourceId(`Microsoft.VirtualMachineImages/imageTemplates`, parameters(`name`))]'],
                    'properties': {'kind': 'SourceImage'}}]""")).isEqualTo("""
                param name string

                resource gallery 'Microsoft.Compute/galleries@2024-03-03' = {
                  name: 'golden'
                  location: 'w'
                }

                resource image 'Microsoft.Compute/galleries/images@2024-03-03' = {
                  parent: gallery
                  name: 'web'
                  location: 'w'
                }

                resource imageTemplate 'Microsoft.VirtualMachineImages/imageTemplates@2024-02-01' = if ((1 == 2)) {
                  name: name
                  location: 'w'
                  // depends on 'elsewhere', which is not in this file
                  dependsOn: [
                    image
                  ]
                }

                // each night
                resource trigger 'Microsoft.VirtualMachineImages/imageTemplates/triggers@2024-02-01' = {
                  parent: imageTemplate
                  name: 'nightly'
                  properties: {
                    kind: 'SourceImage'
                  }
                }
                """);
    }

    @Test
    void resources_by_name_keep_their_names_and_may_exist_already() {
        assertThat(translate("""
                'languageVersion': '2.0', 'resources': {
                  'gal': {'existing': true, 'type': 'Microsoft.Compute/galleries', 'apiVersion': '2024-03-03', 'name': 'g'},
                  'def': {'type': 'Microsoft.Compute/galleries/images', 'apiVersion': '2024-03-03', 'name': 'g/d',
                    'dependsOn': ['gal']}}""")).isEqualTo("""
                resource gal 'Microsoft.Compute/galleries@2024-03-03' existing = {
                  name: 'g'
                }

                resource def 'Microsoft.Compute/galleries/images@2024-03-03' = {
                  parent: gal
                  name: 'd'
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'functions': [1], 'resources': [] | 'functions'",
                "'variables': {'copy': []}, 'resources': [] | 'copy'",
                "'variables': {'a': '[copyIndex()]'}, 'resources': [] | 'copyIndex'",
                "'variables': {'a': '[mine.f()]'}, 'resources': [] | 'mine.f'",
                "'variables': {'a': '[parameters(`x`)]'}, 'resources': [] | there is no parameter 'x'",
                "'variables': {'a': '[concat(`x`]'}, 'resources': [] | ',' or ')'",
                "'resources': [{'type': 'Microsoft.Resources/deployments', 'name': 'a', 'apiVersion': '1'}]"
                        + " | 'Microsoft.Resources/deployments'",
                "'resources': [{'type': 'A/b', 'name': 'a', 'apiVersion': '1', 'copy': {}}] | 'copy' of a 'A/b'",
                "'variables': {'a': '[createObject(`x`)]'}, 'resources': [] | 'createObject'",
                "'variables': {'a': '[createObject(1, 2)]'}, 'resources': [] | 'createObject'",
                "'variables': {'a': '[createObject(`x`, 1, `x`, 2)]'}, 'resources': [] | 'createObject'",
                "'variables': {'a': 'x\\ud800'}, 'resources': [] | half of a surrogate pair",
                "'variables': {'a': '[concat(`\\udc00`, `x`)]'}, 'resources': [] | half of a surrogate pair",
                "'resources': [{'type': 'A/b', 'name': 'a', 'apiVersion': '[variables(`v`)]'}] | api-version",
                "'resources': [{'type': 'A/b', 'apiVersion': '1'}] | 'name'",
                "'parameters': {'a': {'type': 'date'}}, 'resources': [] | 'date'",
            })
    void a_feature_without_a_counterpart_is_refused_by_name(String members, String words) {
        assertThatThrownBy(() -> translate(members))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void half_of_a_surrogate_pair_is_not_taken_for_something_else() {
        assertThatThrownBy(
                        () -> translate("'variables': {'a': 'x" + Character.toString(0xd800) + "'}, 'resources': []"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half of a surrogate pair");
    }

    @Test
    void an_image_template_is_written_with_its_parameters() {
        TemplateDocument document = TemplateDocument.of(
                "web",
                Templates.small().toBuilder()
                        .customize(Customizer.shell("greet", "cat <<EOF\n${HOME}\nEOF", "echo '[a]'"))
                        .build());
        TemplateParameter location = new TemplateParameter(
                "location", ParameterType.STRING, "/location", Optional.of(new JsonString("northeurope")));

        assertThat(DeploymentBicep.write(document, ApiVersion.V2024_02_01, List.of(location)))
                .startsWith("param location string = 'northeurope'\n")
                .contains("""
                        resource imageTemplate 'Microsoft.VirtualMachineImages/imageTemplates@2024-02-01' = {
                          name: 'web'
                          location: location
                        """, "\n          '''\ncat <<EOF\n${HOME}\nEOF'''\n", "\n          'echo \\'[a]\\''\n");
    }

    @Test
    void triggers_are_written_beside_their_template() {
        TemplateDocument document = new TemplateDocument(
                Templates.small(),
                Optional.of("web"),
                Optional.empty(),
                List.of(),
                List.of(TriggerDefinition.builder()
                        .name("on-source")
                        .kind(TriggerKind.SOURCE_IMAGE)
                        .build()),
                List.of());

        assertThat(DeploymentBicep.write(document, ApiVersion.V2024_02_01, List.of()))
                .contains("""
                        resource trigger 'Microsoft.VirtualMachineImages/imageTemplates/triggers@2024-02-01' = {
                          parent: imageTemplate
                          name: 'on-source'
                        """);
    }
}
