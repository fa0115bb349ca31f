package io.github.aib4j.temporal.processes;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.internal.testservice.TestServicesStarter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Temporal's server in memory as a process of its own, at a loopback port, in real time; until its input ends. */
final class TemporalServerProcess {
    private TemporalServerProcess() {}

    public static void main(String[] args) throws IOException {
        TestServicesStarter services = new TestServicesStarter(true, 0);
        NettyServerBuilder builder =
                NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        services.getServices().forEach(builder::addService);
        Server server = builder.build().start();
        System.out.println(server.getPort());
        while (System.in.read() >= 0) {
            // The end of the input is the end of the process that started this one.
        }
        Runtime.getRuntime().halt(0);
    }
}
