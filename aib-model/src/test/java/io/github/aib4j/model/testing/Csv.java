package io.github.aib4j.model.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Comma-separated tables of the reference; quoted fields may hold commas and doubled quotes. */
public final class Csv {
    private Csv() {}

    /** The rows below the heading of a file of the reference, each by the names of the heading. */
    public static List<Map<String, String>> rows(String path) {
        List<String> lines = Shared.text(path).lines().toList();
        List<String> heading = fields(lines.get(0));
        return lines.stream().skip(1).map(line -> row(heading, fields(line))).toList();
    }

    private static Map<String, String> row(List<String> heading, List<String> fields) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            row.put(heading.get(i), fields.get(i));
        }
        return row;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
