package io.github.aib4j.model.run;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.FileCustomizer;
import io.github.aib4j.model.customize.PowerShellCustomizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.SourceVersioning;
import io.github.aib4j.model.validate.FileValidator;
import io.github.aib4j.model.validate.PowerShellValidator;
import io.github.aib4j.model.validate.ShellValidator;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** A template as it was sent, for comparison with the one that was read: what the service computes is no difference. */
final class SentTemplate {
    private final ImageTemplate sent;

    SentTemplate(ImageTemplate sent) {
        this.sent = sent.withoutServiceDefaults();
    }

    boolean isReadAs(ImageTemplate template) {
        ImageTemplate read = template.withoutServiceDefaults();
        return sent.equals(read.toBuilder()
                .customize(each(sent.customize(), read.customize(), SentTemplate::asSent))
                .validate(read.validate().map(checks -> asSent(sent.validate(), checks)))
                .distribute(each(sent.distribute(), read.distribute(), SentTemplate::asSent))
                .build());
    }

    private static Validation asSent(Optional<Validation> sent, Validation read) {
        List<Validator> checks = sent.map(Validation::inVMValidations).orElse(List.of());
        return read.toBuilder()
                .inVMValidations(each(checks, read.inVMValidations(), SentTemplate::asSent))
                .build();
    }

    private static <T> List<T> each(List<T> sent, List<T> read, BinaryOperator<T> asSent) {
        if (sent.size() != read.size()) {
            return read;
        }
        List<T> items = new ArrayList<>();
        for (T item : read) {
            items.add(asSent.apply(sent.get(items.size()), item));
        }
        return items;
    }

    private static Customizer asSent(Customizer sent, Customizer read) {
        if (sent instanceof ShellCustomizer s && read instanceof ShellCustomizer r) {
            return s.sha256Checksum().isPresent()
                    ? r
                    : r.toBuilder().sha256Checksum(Optional.empty()).build();
        }
        if (sent instanceof PowerShellCustomizer s && read instanceof PowerShellCustomizer r) {
            return s.sha256Checksum().isPresent()
                    ? r
                    : r.toBuilder().sha256Checksum(Optional.empty()).build();
        }
        return sent instanceof FileCustomizer s
                        && read instanceof FileCustomizer r
                        && s.sha256Checksum().isEmpty()
                ? r.toBuilder().sha256Checksum(Optional.empty()).build()
                : read;
    }

    private static Validator asSent(Validator sent, Validator read) {
        if (sent instanceof ShellValidator s && read instanceof ShellValidator r) {
            return s.sha256Checksum().isPresent()
                    ? r
                    : r.toBuilder().sha256Checksum(Optional.empty()).build();
        }
        if (sent instanceof PowerShellValidator s && read instanceof PowerShellValidator r) {
            return s.sha256Checksum().isPresent()
                    ? r
                    : r.toBuilder().sha256Checksum(Optional.empty()).build();
        }
        return sent instanceof FileValidator s
                        && read instanceof FileValidator r
                        && s.sha256Checksum().isEmpty()
                ? r.toBuilder().sha256Checksum(Optional.empty()).build()
                : read;
    }

    /**
     * A distributor without what reads back differently: the scheme {@code Source} is absent (recorded), and regions
     * without settings have the name of the api-version.
     */
    private static Distributor asSent(Distributor sent, Distributor read) {
        if (sent instanceof SharedImageDistributor s
                && read instanceof SharedImageDistributor r
                && s.replicationRegions().isEmpty()
                && !r.replicationRegions().isEmpty()) {
            return versioned(sent, r.withTargetRegions());
        }
        return versioned(sent, read);
    }

    private static Distributor versioned(Distributor sent, Distributor read) {
        return sent instanceof SharedImageDistributor s
                        && read instanceof SharedImageDistributor r
                        && r.versioning().isEmpty()
                        && s.versioning()
                                .filter(SourceVersioning.class::isInstance)
                                .isPresent()
                ? r.toBuilder().versioning(s.versioning()).build()
                : read;
    }
}
