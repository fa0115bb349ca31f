package io.github.aib4j.client.implementation.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Remembers which lines were taken from a container's log, so that neither its next poll nor the blob repeats or loses
 * a line.
 *
 * <p>A container's log is a moving window. The lines that were taken last are searched in it, including their times,
 * which make them unique. The blob has the whole log without these times. If the container's log was read from its
 * first line on, the blob continues after the same number of lines; otherwise it continues after the lines that were
 * taken last. If these are not found, the blob is read from its beginning: a repeated line is better than a lost one.
 * For one reader.
 */
final class Seam {
    /** How many lines to compare. */
    private static final int COMPARED = 64;

    /** Prefixes of Packer's output, in the blob or in the container. */
    private static final Pattern PREFIX = Pattern.compile("(?:\\[[0-9a-fA-F-]{36}] )?(?:PACKER )?(?:(?:OUT|ERR) )?"
            + "(?:\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d )?(?:ui: )?");

    private static final Pattern TIME = Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\dT[0-9:.]{8,18}Z ?");

    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> words = new ArrayList<>();
    private final List<Integer> compared = new ArrayList<>();
    private long count;
    private long looked;
    private boolean fromStart = true;

    /** A container's log without the times before its lines. */
    static String withoutTimes(String log) {
        return TIME.matcher(log).replaceAll("");
    }

    boolean isEmpty() {
        return count == 0;
    }

    /**
     * The lines of a container's log that are new, without their times.
     *
     * @param lines the complete lines
     * @param isWhole whether the log begins with its first line
     */
    List<String> takeNew(List<String> lines, boolean isWhole) {
        List<Integer> hashes = lines.stream().map(String::hashCode).toList();
        if (isEmpty()) {
            fromStart = isWhole;
        }
        List<String> fresh = lines.subList(isEmpty() ? 0 : after(hashes), lines.size()).stream()
                .map(line -> TIME.matcher(line).replaceFirst(""))
                .toList();
        hashes.subList(lines.size() - fresh.size(), lines.size()).forEach(hash -> keep(taken, hash));
        fresh.forEach(line -> keep(words, words(line)));
        count += fresh.size();
        return fresh;
    }

    /** The position after the lines that were taken last; a window that has moved on contains only some of them. */
    private int after(List<Integer> window) {
        for (int end = window.size(); end > 0; end--) {
            if (endsWithTaken(window.subList(Math.max(0, end - taken.size()), end))) {
                return end;
            }
        }
        return 0;
    }

    private boolean endsWithTaken(List<Integer> part) {
        return part.equals(taken.subList(taken.size() - part.size(), taken.size()));
    }

    /**
     * How many of these lines of the blob were already taken from the container.
     *
     * @return all of them until the position is found
     */
    int skip(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            looked++;
            keep(compared, words(lines.get(i)));
            if (isPlace()) {
                return i + 1;
            }
        }
        return lines.size();
    }

    /** Whether the blob was read up to the place where the container's log ended. */
    boolean isFound() {
        return isEmpty() || isPlace();
    }

    private boolean isPlace() {
        boolean isFar = fromStart ? looked == count : looked >= words.size();
        return isFar && compared.equals(words);
    }

    private static void keep(List<Integer> hashes, int hash) {
        if (hashes.size() == COMPARED) {
            hashes.remove(0);
        }
        hashes.add(hash);
    }

    private static int words(String line) {
        return PREFIX.matcher(line).replaceFirst("").strip().hashCode();
    }
}
