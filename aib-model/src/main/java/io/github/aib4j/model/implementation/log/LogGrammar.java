package io.github.aib4j.model.implementation.log;

import io.github.aib4j.model.implementation.log.LogLine.Origin;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses lines of logs in all their forms: written by the service until 2022 ({@code [ID] PACKER OUT …} and {@code [ID]
 * PACKER ERR DATE …}), by the service since 2023 ({@code [ID] PACKER DATE ui: …}), by Packer itself, plain or
 * machine-readable; possibly after a time that a build agent has added.
 */
public final class LogGrammar {
    private static final String DATE = "\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d";

    private static final Pattern AGENT_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z:? ?");
    private static final Pattern SERVICE = Pattern.compile("(?:\\[([^\\]\\s]{1,64})\\] )?PACKER (?:(OUT|ERR) ?)?");
    private static final Pattern DATED = Pattern.compile("(" + DATE + ") ?");
    /** A plugin's line has the date twice: that of Packer, and, after the plugin's name, its own. */
    private static final Pattern PLUGIN =
            Pattern.compile("(?:[\\w./-]{1,80} plugin: |[\\w.-]{1,60}: (?=" + DATE + " ))(?:" + DATE + " )?");

    private static final Pattern UI = Pattern.compile("ui(?: error)?: ?");
    private static final Pattern MACHINE =
            Pattern.compile("(\\d{10}),([^,]{0,60}),([a-z-]{2,40}),(.*+)", Pattern.DOTALL);
    private static final Pattern BUILDER = Pattern.compile("(?:==>|-->) ([\\w.@-]{1,60}): ?");
    private static final Pattern OUTPUT = Pattern.compile("    ([\\w.@-]{1,60}): ?");
    private static final Pattern STATUS =
            Pattern.compile("Build '[^']{1,60}' (?:errored|finished)|==> (?:Builds finished|Some builds|Wait completed)"
                    + "|Cancelling build after|Error: Failed to prepare build|Done exporting Packer logs");

    /** The builders seen so far, whose names identify the output of scripts. */
    private String builder = "azure-arm";

    /** The line, if it has this form. */
    public Optional<LogLine> read(String raw) {
        String line = withoutColours(raw);
        int start = matchEnd(AGENT_TIME, line, 0);
        Matcher service = SERVICE.matcher(line).region(start, line.length());
        if (service.lookingAt()
                && (service.group(1) != null || service.group(2) != null || isDated(line, service.end()))) {
            String id = service.group(1) == null ? "" : service.group(1);
            boolean isOut = "OUT".equals(service.group(2));
            return Optional.of(rest(line, service.end(), id, isOut));
        }
        return ofPacker(line.substring(start));
    }

    private static boolean isDated(String line, int start) {
        return DATED.matcher(line).region(start, line.length()).lookingAt();
    }

    private static String withoutColours(String raw) {
        return raw.indexOf('\u001b') < 0 ? raw : raw.replaceAll("\u001b\\[[0-9;?]{0,20}[A-Za-z]", "");
    }

    private static int matchEnd(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.lookingAt() ? matcher.end() : from;
    }

    /** The part after the service's prefix. */
    private LogLine rest(String line, int start, String id, boolean isOut) {
        Matcher dated = DATED.matcher(line).region(start, line.length());
        String time = dated.lookingAt() ? dated.group(1) : "";
        int from = time.isEmpty() ? start : dated.end();
        int afterUi = matchEnd(UI, line, from);
        if (afterUi > from || isOut) {
            return shown(line.substring(afterUi), time, id);
        }
        String text = line.substring(from);
        return shownForm(text)
                .map(origin -> shown(text, time, id))
                .orElseGet(() -> new LogLine(Origin.TRACE, time, id, withoutPlugin(text)));
    }

    private static String withoutPlugin(String text) {
        String own = text.substring(matchEnd(PLUGIN, text, 0));
        return own.substring(matchEnd(DATED, own, 0));
    }

    /** Packer's output for people, by its form; empty if it has none of the forms. */
    private Optional<Origin> shownForm(String text) {
        if (STATUS.matcher(text).lookingAt()) {
            return Optional.of(Origin.STATUS);
        }
        if (text.startsWith("-->")) {
            return BUILDER.matcher(text).lookingAt() ? Optional.of(Origin.STATUS) : Optional.empty();
        }
        if (BUILDER.matcher(text).lookingAt()) {
            return Optional.of(Origin.BUILDER);
        }
        return text.startsWith("    " + builder + ":") ? Optional.of(Origin.OUTPUT) : Optional.empty();
    }

    private LogLine shown(String text, String time, String id) {
        Origin origin = shownForm(text).orElse(OUTPUT.matcher(text).lookingAt() ? Origin.OUTPUT : Origin.STATUS);
        return switch (origin) {
            case BUILDER -> new LogLine(origin, time, id, afterBuilder(text));
            case OUTPUT -> new LogLine(origin, time, id, text.substring(matchEnd(OUTPUT, text, 0)));
            default -> new LogLine(origin, time, id, text);
        };
    }

    private String afterBuilder(String text) {
        Matcher name = BUILDER.matcher(text);
        if (name.lookingAt()) {
            builder = name.group(1);
            return text.substring(name.end());
        }
        return text;
    }

    /** A line that Packer itself wrote. */
    private Optional<LogLine> ofPacker(String line) {
        Matcher machine = MACHINE.matcher(line);
        if (machine.lookingAt()) {
            return Optional.of(ofMachine(machine));
        }
        Matcher dated = DATED.matcher(line);
        if (dated.lookingAt()) {
            String text = line.substring(dated.end());
            Matcher traced = MACHINE.matcher(text); // machine-readable, with traces
            return Optional.of(traced.lookingAt() ? ofMachine(traced) : rest(line, 0, "", false));
        }
        return shownForm(line).map(origin -> shown(line, "", ""));
    }

    private LogLine ofMachine(Matcher line) {
        String time = line.group(1);
        String data = line.group(4)
                .replace("%!(PACKER_COMMA)", ",")
                .replace("\\n", " ")
                .replace("\\r", " ");
        return switch (line.group(3)) {
            case "ui" -> {
                String text = data.substring(data.indexOf(',') + 1);
                yield shown(text.startsWith(" ==>") ? text.strip() : text, time, "");
            }
            case "error" -> new LogLine(Origin.STATUS, time, "", "--> " + line.group(2) + ": " + data);
            default -> new LogLine(Origin.TRACE, time, "", line.group(3) + "," + data);
        };
    }
}
