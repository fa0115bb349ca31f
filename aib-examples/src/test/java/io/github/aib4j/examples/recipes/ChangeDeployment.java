package io.github.aib4j.examples.recipes;

import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.json.DeploymentDocument;
import io.github.aib4j.model.json.DeploymentTemplateJson;
import io.github.aib4j.model.update.TemplateEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class ChangeDeployment {
    /** Replaces a step of the image template in a deployment template; everything else in the file stays as it is. */
    static void installLightServer(Path deployment) throws IOException {
        DeploymentDocument file = DeploymentTemplateJson.read(deployment);
        file.remarks().forEach(remark -> System.err.println(deployment + ":" + remark));

        DeploymentDocument changed = file.withTemplates(template -> TemplateEditor.of(template)
                .replaceCustomizer("nginx", Customizer.shell("nginx", "sudo apt-get install -y nginx-light"))
                .build());

        Files.writeString(deployment, DeploymentTemplateJson.write(changed));
    }
}
