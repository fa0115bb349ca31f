package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.implementation.lint.step.Step;
import io.github.aib4j.model.implementation.lint.step.StepKind;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.value.ArmExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that are copied into the image. */
final class FileRules {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z]:[/\\\\].*|[$%].*", Pattern.DOTALL);
    private static final Set<String> LARGE = Set.of("iso", "vhd", "vhdx", "wim", "ova", "vmdk");
    private static final int LONGEST_SEARCH = 20_000;
    private static final Set<String> WINDOWS_FOLDERS = Set.of(
            "c:",
            "c:\\windows",
            "c:\\windows\\temp",
            "c:\\windows\\system32",
            "c:\\windows\\system32\\drivers\\etc",
            "c:\\windows\\panther",
            "c:\\users",
            "c:\\users\\public",
            "c:\\users\\public\\desktop",
            "c:\\users\\public\\documents",
            "c:\\users\\public\\downloads",
            "c:\\program files",
            "c:\\program files (x86)",
            "c:\\programdata");

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.C24.by((request, report) -> files(request).forEach(file -> checkSource(file, report))),
            TemplateRule.C25.by((request, report) -> files(request).forEach(file -> checkHasName(file, report))),
            TemplateRule.C26.by(FileRules::checkIsBelowTmp),
            TemplateRule.C29.by((request, report) -> files(request).forEach(file -> checkSize(file, report))),
            TemplateRule.R35.by(FileRules::checkFolders),
            TemplateRule.X25.by((request, report) -> files(request).forEach(file -> checkIsAbsolute(file, report))));

    private FileRules() {}

    private static List<Step> files(TemplateRequest request) {
        return request.steps().of(StepKind.FILE);
    }

    private static void checkSource(Step file, Report report) {
        if (file.address().isEmpty()) {
            report.add(file.addressPointer(), "the address of the file is missing; give sourceUri");
        } else if (!file.address().get().isExpression()
                && file.address().get().path().endsWith("/")) {
            report.add(
                    file.addressPointer(),
                    Quoted.of(file.address().get().given())
                            + " is a folder, and one file is fetched; pack an archive and unpack it in a later step");
        }
    }

    private static void checkHasName(Step file, Report report) {
        if (file.destination().isEmpty()) {
            report.add(
                    file.pointer() + "/destination",
                    "the destination is missing; give the full path in the image, file name included");
            return;
        }
        String path = file.destination().get();
        if (!ArmExpression.isExpression(path) && (path.isBlank() || path.endsWith("/") || path.endsWith("\\"))) {
            report.add(
                    file.pointer() + "/destination",
                    Quoted.of(path) + " has no file name; give the full path, file name included");
        }
    }

    private static void checkIsAbsolute(Step file, Report report) {
        file.destination()
                .filter(path -> !path.isBlank()
                        && !ArmExpression.isExpression(path)
                        && !path.startsWith("/")
                        && !ABSOLUTE.matcher(path).matches())
                .ifPresent(path -> report.add(
                        file.pointer() + "/destination",
                        Quoted.of(path) + " is not an absolute path; begin with / or with a drive"));
    }

    private static void checkIsBelowTmp(TemplateRequest request, Report report) {
        if (!request.isLinux()) {
            return;
        }
        for (Step file : files(request)) {
            file.destination()
                    .filter(path -> path.startsWith("/") && !isBelowTmp(path))
                    .ifPresent(path -> report.add(
                            file.pointer() + "/destination",
                            Quoted.of(path) + " is not below /tmp; put it there, then move it in a Shell step"));
        }
    }

    private static boolean isBelowTmp(String path) {
        return path.startsWith("/tmp/") && !(path.contains("/..") && (path + "/").contains("/../"));
    }

    private static void checkSize(Step file, Report report) {
        file.address()
                .filter(address -> isLarge(address.path()))
                .ifPresent(address -> report.add(
                        file.addressPointer(),
                        Quoted.of(address.given())
                                + " is of a kind that is larger than 20 MB, for which a File step takes hours; fetch it"
                                + " in a script"));
    }

    private static boolean isLarge(String path) {
        int dot = path.lastIndexOf('.');
        return dot >= 0 && LARGE.contains(LetterCase.lower(path.substring(dot + 1)));
    }

    /**
     * Checks folders, but only for a Marketplace image whose earlier steps are all known and short enough to search.
     */
    private static void checkFolders(TemplateRequest request, Report report) {
        if (!(request.body().source() instanceof PlatformImageSource)) {
            return;
        }
        Before before = new Before();
        for (Step step : request.steps().customizers()) {
            if ((step.isScripted() && step.address().isPresent()) || step.kind().isEmpty() || before.isLong()) {
                return;
            }
            before.add(step.inline());
            if (step.is(StepKind.FILE)) {
                checkFolder(request, step, before, report);
            }
        }
    }

    private static void checkFolder(TemplateRequest request, Step file, Before before, Report report) {
        String path = normal(file.destination().orElse(""));
        int end = path.lastIndexOf('\\');
        String folder = end < 0 ? "" : path.substring(0, end);
        boolean isUnknown = request.isLinux()
                ? folder.startsWith("\\tmp\\")
                : request.isWindows() && folder.startsWith("c:") && !WINDOWS_FOLDERS.contains(folder);
        if (isUnknown && !before.mentions(folder.substring(folder.lastIndexOf('\\') + 1))) {
            report.add(
                    file.pointer() + "/destination",
                    Quoted.of(file.destination().orElse(""))
                            + " is in a folder that no earlier step makes; make it in a step before");
        }
    }

    /** In lower case, with backslashes only. */
    private static String normal(String text) {
        return LetterCase.lower(text).replace('/', '\\');
    }

    /** The commands before a step, joined when they are first searched. */
    private static final class Before {
        private final StringBuilder searched = new StringBuilder();
        private final List<String> more = new ArrayList<>();
        private int length;

        void add(List<String> commands) {
            for (String command : commands) {
                more.add(command);
                length += command.length();
            }
        }

        boolean isLong() {
            return length > LONGEST_SEARCH;
        }

        boolean mentions(String word) {
            more.forEach(command -> searched.append(normal(command)).append('\n'));
            more.clear();
            return searched.indexOf(word) >= 0;
        }
    }
}
