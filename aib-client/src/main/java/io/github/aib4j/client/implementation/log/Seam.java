package io.github.aib4j.client.implementation.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was taken from the log of a container, so that neither the next look at it nor the blob doubles or loses a line.
 *
 * <p>A container's log is a window that moves: the lines taken last are looked for in it, times included, which makes
 * them unique. The blob has the whole log without these times. If the container's log was seen from its first line, the
 * blob goes on after as many lines; otherwise after the lines that were taken last. A blob in which these are not found
 * is read from its beginning, for a line too many is better than a line too few. For one reader.
 */
final class Seam {
    /** How many lines are compared. */
    private static final int COMPARED = 64;

    /** What may come before Packer's words, in the blob or in the container. */
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
     * @param lines those that have ended
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

    /** The place behind the lines taken last; of a window that has moved on only some of these are left. */
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
     * How many of these lines of the blob were taken from the container already.
     *
     * @return all of them as long as the place is not found
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
