package io.github.aib4j.model.report;

import io.github.aib4j.model.run.BuildOutcome;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report about builds that have ended, in four forms.
 *
 * <pre>{@code
 * BuildReport report = BuildReport.builder().title("Nightly images").add(outcome).build();
 * Files.writeString(Path.of("report.html"), report.html());
 * }</pre>
 *
 * <p>All texts of the service are escaped for their form, and signatures, tokens, keys and passwords in them are
 * redacted. Immutable.
 *
 * @since 0.1.0
 */
public final class BuildReport {
    private final String title;
    private final String portal;
    private final Instant createdAt;
    private final List<ReportedBuild> builds;

    private BuildReport(Builder builder) {
        this.title = builder.title;
        this.portal = builder.portal;
        this.createdAt = builder.createdAt == null ? Instant.now() : builder.createdAt;
        this.builds = List.copyOf(builder.builds);
    }

    /** Creates a builder of an empty report. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this report, and with the time at which it was created. */
    public Builder toBuilder() {
        Builder started = builder().createdAt(createdAt).addAll(builds);
        started.title = title;
        started.portal = portal;
        return started;
    }

    /** The builds, in the order of their addition. */
    public List<ReportedBuild> builds() {
        return builds;
    }

    /** The numbers in one line, such as {@code 10 builds: 8 succeeded, 2 failed}. */
    public String counts() {
        String parts = Stream.of(BuildResult.values())
                .filter(result -> count(result) > 0)
                .map(result -> count(result) + " " + result)
                .collect(Collectors.joining(", "));
        return builds.size() + (builds.size() == 1 ? " build" : " builds") + (parts.isEmpty() ? "" : ": " + parts);
    }

    private long count(BuildResult result) {
        return builds.stream().filter(build -> build.result() == result).count();
    }

    /**
     * One page of HTML, complete in itself: it loads nothing, and follows the reader's preference for light or dark. It
     * shows the causes in groups, and for each build its result, times, a picture of its phases, its outputs and links to
     * the portal. It can be read without JavaScript, which only sorts, filters and copies. A thousand builds take about 2
     * MB at most.
     */
    public String html() {
        return new HtmlReport(title, counts(), portal, createdAt, builds).write();
    }

    /** Markdown for the comment of a pull request: at most 65,536 characters, whatever the number of builds. */
    public String markdown() {
        return MarkdownReport.of(title, counts(), builds);
    }

    /** JUnit's XML, which continuous integration reads: each build is a test. */
    public String junitXml() {
        return JunitReport.of(title, builds);
    }

    /** The same as JSON. */
    public String json() {
        return JsonReport.of(title, createdAt, builds);
    }

    /** The numbers. */
    @Override
    public String toString() {
        return "BuildReport[" + counts() + "]";
    }

    /** Builds a {@link BuildReport}. Not thread-safe. */
    public static final class Builder {
        private final List<ReportedBuild> builds = new ArrayList<>();
        private String title = "Image builds";
        private String portal = "https://portal.azure.com";
        private @Nullable Instant createdAt;

        private Builder() {}

        /** The title; {@code Image builds} by default. */
        public Builder title(String text) {
            this.title = Objects.requireNonNull(text, "title");
            return this;
        }

        /**
         * The address of the portal; Azure's public one by default.
         *
         * @throws IllegalArgumentException if it is not an https address
         */
        public Builder portal(URI address) {
            if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
                throw new IllegalArgumentException("The portal has an https address, such as https://portal.azure.com");
            }
            this.portal = "https://" + address.getRawAuthority();
            return this;
        }

        /** When the report was written; now by default. */
        public Builder createdAt(Instant time) {
            this.createdAt = Objects.requireNonNull(time, "createdAt");
            return this;
        }

        /** Adds a build that has ended. */
        public Builder add(BuildOutcome outcome) {
            return add(ReportedBuild.of(outcome));
        }

        /** Adds a build. */
        public Builder add(ReportedBuild build) {
            builds.add(Objects.requireNonNull(build, "build"));
            return this;
        }

        /** Adds builds. */
        public Builder addAll(Collection<ReportedBuild> more) {
            more.forEach(this::add);
            return this;
        }

        /** Builds the report. */
        public BuildReport build() {
            return new BuildReport(this);
        }
    }
}
