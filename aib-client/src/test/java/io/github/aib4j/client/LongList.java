package io.github.aib4j.client;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryImageId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A program that lists many image versions, and prints the used heap now and then; see {@link LongListTest}. */
final class LongList {
    private static final GalleryImageId DEFINITION = GalleryImageId.of(Samples.SUBSCRIPTION, "images", "golden", "web");
    private static final int ON_A_PAGE = 500;

    private LongList() {}

    /**
     * Lists them.
     *
     * @param args the number of versions, and after how many to measure the heap
     */
    public static void main(String[] args) {
        int all = Integer.parseInt(args[0]);
        int often = Integer.parseInt(args[1]);
        int count = 0;
        for (GalleryImageVersion version : client(all / ON_A_PAGE).listImageVersions(DEFINITION)) {
            count += version.id().isPresent() ? 1 : 0;
            if (count % often == 0) {
                System.gc();
                Runtime heap = Runtime.getRuntime();
                System.out.println(count + " " + ((heap.totalMemory() - heap.freeMemory()) >> 10));
            }
        }
    }

    private static GalleryClient client(int pages) {
        String items = IntStream.range(0, ON_A_PAGE).mapToObj(LongList::version).collect(Collectors.joining(", "));
        byte[] last = page(items, "");
        byte[] other =
                page(items, ", \"nextLink\": \"https://management.azure.com" + DEFINITION + "/versions?page=12345\"");
        int[] page = {0};
        HangingService service = new HangingService();
        service.script(request -> ProbeReply.of(
                200, () -> new ByteArrayInputStream(++page[0] == pages ? last : numbered(other, page[0]))));
        return TestClients.galleries(service).buildClient();
    }

    /** The page with an address of the next that no page had before. */
    private static byte[] numbered(byte[] page, int number) {
        byte[] copy = page.clone();
        byte[] digits = Integer.toString(10_000 + number).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, copy, copy.length - 2 - digits.length, digits.length);
        return copy;
    }

    private static byte[] page(String items, String next) {
        return ("{\"value\": [" + items + "]" + next + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static String version(int number) {
        return """
                {"id": "%s/versions/1.0.%d", "name": "1.0.%d", "type": "Microsoft.Compute/galleries/images/versions",
                 "location": "westeurope", "tags": {"team": "base"}, "properties": {"publishingProfile": {
                 "targetRegions": [{"name": "West Europe", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS"}],
                 "replicaCount": 2, "endOfLifeDate": "2028-06-30T00:00:00Z"}, "provisioningState": "Succeeded"}}""".formatted(DEFINITION, number, number);
    }
}
