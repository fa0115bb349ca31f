package io.github.aib4j.client.implementation.log;

import com.azure.core.util.DateTimeRfc1123;
import com.azure.xml.XmlReader;
import com.azure.xml.XmlToken;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmResponse;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The folders of the runs, one each. The newest is the one with the latest modification. */
final class LogFolders {
    /** The names of logs; other blobs in the container are none, and their names would need escaping. */
    private static final Pattern LOG = Pattern.compile("[A-Za-z0-9_.-]{1,128}/[A-Za-z0-9_.-]{1,128}\\.log");

    private final RequestPurpose task;
    private final LogStore store;

    LogFolders(RequestPurpose task, LogStore store) {
        this.task = task;
        this.store = store;
    }

    /**
     * The newest log of that name that was written to since the run began.
     *
     * @param begin when the run began; empty if unknown
     */
    ArmCall<Optional<String>> find(String file, Optional<Instant> begin) {
        return all(file)
                .map(logs -> logs.stream()
                        .filter(log -> begin.filter(start -> log.modified.getEpochSecond() < start.getEpochSecond())
                                .isEmpty())
                        .max(Comparator.comparing(Log::modified))
                        .map(Log::path));
    }

    private ArmCall<List<Log>> all(String file) {
        return ArmCall.defer(() -> {
            List<Log> logs = new ArrayList<>();
            return ArmCall.loop(
                            Optional.of(""),
                            Optional::isEmpty,
                            marker -> store.list(marker.orElseThrow()).map(response -> add(response, file, logs)))
                    .map(end -> logs);
        });
    }

    private Optional<String> add(ArmResponse response, String file, List<Log> logs) {
        if (response.status() == 404) {
            throw LogProblems.gone(task, response, file);
        }
        if (response.status() != 200) {
            throw LogProblems.failed(task, response);
        }
        Page page = read(response);
        page.logs.stream().filter(log -> log.path.endsWith("/" + file)).forEach(logs::add);
        return Optional.of(page.next)
                .filter(next -> !next.isEmpty())
                .map(next -> URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    private Page read(ArmResponse response) {
        Page page = new Page();
        try (XmlReader xml = XmlReader.fromString(text(response))) {
            for (XmlToken token = xml.nextElement(); token != XmlToken.END_DOCUMENT; token = xml.nextElement()) {
                if (token == XmlToken.START_ELEMENT) {
                    page.element(xml);
                }
            }
        } catch (XMLStreamException | IllegalStateException e) {
            throw Errors.unknown(task, response, "the list of its logs cannot be read");
        }
        return page;
    }

    /** The text of a response, without the byte order mark with which storage begins it. */
    private static String text(ArmResponse response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private record Log(String path, Instant modified) {}

    /** The content of a list, element by element. */
    private static final class Page {
        final List<Log> logs = new ArrayList<>();
        String next = "";
        private String name = "";

        void element(XmlReader xml) throws XMLStreamException {
            switch (xml.getElementLocalName()) {
                case "Name" -> name = String.valueOf(xml.getStringElement());
                case "Last-Modified" -> add(String.valueOf(xml.getStringElement()));
                case "NextMarker" ->
                    next = Optional.ofNullable(xml.getStringElement()).orElse("");
                default -> {}
            }
        }

        private void add(String modified) {
            if (LOG.matcher(name).matches()) {
                time(modified).ifPresent(time -> logs.add(new Log(name, time)));
            }
        }

        private static Optional<Instant> time(String text) {
            try {
                return Optional.of(new DateTimeRfc1123(text).getDateTime().toInstant());
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
