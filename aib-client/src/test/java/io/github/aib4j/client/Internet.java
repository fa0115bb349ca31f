package io.github.aib4j.client;

import io.github.aib4j.testing.LocalCertificate;
import io.github.aib4j.testing.TestCertificate;
import io.github.aib4j.testing.TestDoor;
import io.github.aib4j.testing.server.HttpsListener;
import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.net.ProxySelector;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Azure Resource Manager and storage under their real names, and the rest of the world: one foreign server, to which every other name,
 * port and scheme leads, and which takes whatever comes.
 */
final class Internet implements AutoCloseable {
    static final String MANAGEMENT = "management.azure.com";

    private static final LocalCertificate FOREIGN = LocalCertificate.make();

    private final List<ServiceRequest> strayed = new CopyOnWriteArrayList<>();
    private final HttpsListener management;
    private final HttpsListener foreign;
    private final Tunnel tunnel;

    Internet(RequestHandler behindManagement) {
        management = TestDoor.open(behindManagement, TestCertificate.get());
        foreign = TestDoor.open(this::welcome, FOREIGN);
        tunnel = Tunnel.open(Internet::isAzure, port(management), port(foreign));
    }

    private static boolean isAzure(String authority) {
        return authority.equals(MANAGEMENT + ":443") || authority.endsWith(".blob.core.windows.net:443");
    }

    private ServiceResponse welcome(ServiceRequest request) {
        strayed.add(request);
        return ServiceResponse.of(
                200, new ResponseContent.Text("application/json", "{\"status\": \"Succeeded\", \"value\": []}"));
    }

    private static int port(HttpsListener server) {
        return Integer.parseInt(server.authority().replaceFirst(".*:", ""));
    }

    /** The proxy for every request. */
    ProxySelector ways() {
        return ProxySelector.of(tunnel.address());
    }

    /** The requests to the foreign server. */
    List<ServiceRequest> strayed() {
        return strayed;
    }

    /** The hosts other than Azure's to which a connection was requested, encrypted or not. */
    List<String> strayedTo() {
        return tunnel.strayedTo();
    }

    /** Forgets all requests. */
    void forget() {
        strayed.clear();
        tunnel.strayedTo().clear();
    }

    @Override
    public void close() {
        tunnel.close();
        management.close();
        foreign.close();
    }
}
