package io.github.aib4j.model;

import io.github.aib4j.model.validate.Validation;

/** The values that the service returns for what was not sent (recorded): {@code ""}, {@code 0} and empty objects. */
final class ServiceDefaults {
    private ServiceDefaults() {}

    static ImageTemplate takenFrom(ImageTemplate template) {
        return template.toBuilder()
                .buildTimeout(template.buildTimeout().filter(time -> !time.isZero()))
                .stagingResourceGroup(template.stagingResourceGroup()
                        .filter(group -> !group.text().isEmpty()))
                .vmProfile(template.vmProfile()
                        .map(ServiceDefaults::takenFrom)
                        .filter(machine -> !machine.equals(VmProfile.builder().build())))
                .validate(template.validate()
                        .filter(checks -> !checks.equals(Validation.builder().build())))
                .optimize(template.optimize()
                        .filter(given -> !given.equals(Optimization.builder().build())))
                .errorHandling(template.errorHandling()
                        .filter(given -> !given.equals(ErrorHandling.builder().build())))
                .autoRun(template.autoRun()
                        .filter(given -> !given.equals(AutoRun.builder().build())))
                .build();
    }

    private static VmProfile takenFrom(VmProfile machine) {
        return machine.toBuilder()
                .vmSize(machine.vmSize().filter(size -> !size.isEmpty()))
                .osDiskSizeGB(machine.osDiskSizeGB().filter(size -> size != 0))
                .build();
    }
}
