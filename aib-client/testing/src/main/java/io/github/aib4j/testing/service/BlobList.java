package io.github.aib4j.testing.service;

import static io.github.aib4j.testing.service.StorageRefusal.element;

import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The blobs of a container, in pages of at most {@code maxresults} (documented). */
record BlobList(BlobAddress address, List<Blob> blobs) {
    private static final int PAGE = 5000;

    ServiceResponse answer() {
        if (!is("restype", "container")
                || !is("comp", "list")
                || address.parameter("delimiter").isPresent()) {
            throw StorageRefusal.of(
                    400,
                    "UnsupportedQueryParameter",
                    "One of the query parameters specified in the request URI is not supported. This service lists a"
                            + " container with restype=container&comp=list, prefix, marker and maxresults.");
        }
        List<Blob> left = blobs.stream()
                .filter(blob -> blob.name().startsWith(text("prefix")))
                .filter(blob -> blob.name().compareTo(text("marker")) >= 0)
                .toList();
        int size = Math.min(size(), left.size());
        return ServiceResponse.of(
                200,
                new ResponseContent.Text(
                        "application/xml",
                        xml(
                                left.subList(0, size),
                                size < left.size() ? left.get(size).name() : "")));
    }

    private boolean is(String name, String value) {
        return text(name).toLowerCase(Locale.ROOT).equals(value);
    }

    private String text(String name) {
        return address.parameter(name).orElse("");
    }

    private int size() {
        String asked = address.parameter("maxresults").orElse("" + PAGE);
        if (!asked.matches("[1-9]\\d{0,8}")) {
            throw StorageRefusal.of(
                    400,
                    "OutOfRangeQueryParameterValue",
                    "One of the query parameters specified in the request URI is outside the permissible range:"
                            + " maxresults is '" + asked + "'.");
        }
        return Math.min(PAGE, Integer.parseInt(asked));
    }

    private String xml(List<Blob> page, String next) {
        String shown =
                address.parameter("prefix").map(p -> element("Prefix", p)).orElse("");
        return StorageRefusal.XML + "<EnumerationResults ServiceEndpoint=\"" + address.endpoint()
                + "\" ContainerName=\""
                + address.container() + "\">" + shown + "<Blobs>"
                + page.stream().map(BlobList::xml).collect(Collectors.joining()) + "</Blobs>"
                + (next.isEmpty() ? "<NextMarker />" : element("NextMarker", next)) + "</EnumerationResults>";
    }

    private static String xml(Blob blob) {
        return "<Blob>" + element("Name", blob.name()) + "<Properties>" + element("Creation-Time", blob.createdAt())
                + element("Last-Modified", blob.modifiedAt())
                + element("Etag", blob.etag().replace("\"", ""))
                + element("Content-Length", Integer.toString(blob.length()))
                + element("Content-Type", blob.contentType()) + element("BlobType", blob.kind())
                + element("LeaseStatus", "unlocked") + element("LeaseState", "available") + "</Properties></Blob>";
    }
}
