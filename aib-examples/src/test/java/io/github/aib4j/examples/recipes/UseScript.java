package io.github.aib4j.examples.recipes;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.update.TemplateEditor;
import io.github.aib4j.model.value.LocalScript;
import java.nio.file.Path;

final class UseScript {
    /** Runs a script of this machine in the build. */
    static void install(ImageBuilderClient client, ImageTemplate template, Path script) {
        Customizer install = Customizer.shellScript(
                "web server", LocalScript.of(script).in("https://contoso.blob.core.windows.net/scripts"));
        ImageTemplate desired =
                TemplateEditor.of(template).addCustomizers(install).build();

        TemplatePlan plan = client.plan("images", "web", desired);
        System.out.println(plan); // which file goes where, before anything is sent
        client.apply(plan); // uploads it, unless the same content is there already, and creates the template
    }
}
