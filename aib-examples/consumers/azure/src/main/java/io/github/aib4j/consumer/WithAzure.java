package io.github.aib4j.consumer;

import com.azure.core.credential.TokenCredential;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.storage.blob.BlobServiceClientBuilder;
import io.github.aib4j.client.GalleryClientBuilder;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import java.util.List;

/** The clients of this library and Microsoft's in one program, with one credential. */
public final class WithAzure {
    private WithAzure() {}

    public static void main(String[] arguments) {
        TokenCredential credential = new DefaultAzureCredentialBuilder().build();
        String subscription = "9e223dbe-3399-4e19-88eb-0975f02ac87f";
        List<Object> clients = List.of(
                new ImageBuilderClientBuilder()
                        .subscriptionId(subscription)
                        .credential(credential)
                        .buildClient(),
                new GalleryClientBuilder()
                        .subscriptionId(subscription)
                        .credential(credential)
                        .buildClient(),
                new BlobServiceClientBuilder()
                        .endpoint("https://images.blob.core.windows.net")
                        .credential(credential)
                        .buildClient());
        System.out.println(WithAzure.class.getName() + " runs: " + clients.size() + " clients");
    }
}
