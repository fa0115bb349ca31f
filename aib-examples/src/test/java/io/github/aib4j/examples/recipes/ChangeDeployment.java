package io.github.aib4j.examples.recipes;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.json.DeploymentTemplateJson;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.update.TemplateEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class ChangeDeployment {
    /** Adds a step to the image template of a deployment template, whose parameters and expressions stay. */
    static void addStep(Path deployment) throws IOException {
        TemplateDocument document = ImageTemplateJson.read(deployment);
        document.remarks().forEach(remark -> System.err.println(deployment + ":" + remark));

        ImageTemplate changed = TemplateEditor.of(document.template())
                .addCustomizers(Customizer.shell("time zone", "sudo timedatectl set-timezone Europe/Berlin"))
                .build();

        Files.writeString(deployment, DeploymentTemplateJson.write(document.withTemplate(changed), List.of()));
    }
}
