package vn.tiendo.gateway.edge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.web.Network;

/** Whose word on the origin of a request is believed. */
@Component
class TrustedProxies {

    private final List<Network> proxies;

    TrustedProxies(EdgeProperties properties) {
        this.proxies = properties.trustedProxies();
    }

    boolean trusted(@Nullable InetSocketAddress peer) {
        return peer != null && peer.getAddress() != null && trusted(peer.getAddress());
    }

    private boolean trusted(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.holds(address));
    }

    /** The last address that no trusted proxy has: what stands before it anyone may have written. */
    @Nullable String client(HttpHeaders headers) {
        var chain = headers.getOrEmpty("X-Forwarded-For").stream()
                .flatMap(line -> Stream.of(line.split(","))).map(String::trim).toList();
        for (var text : chain.reversed()) {
            var address = literal(text);
            if (address == null || !trusted(address)) {
                return address == null ? null : address.getHostAddress();
            }
        }
        return null;
    }

    /** Never asks a name server. */
    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
