package vn.tiendo.gateway.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

import org.springframework.web.server.ServerWebExchange;

/** The address that requests are counted by: of IPv6 the network (/64), since one household has all of it. */
final class NetworkAddress {

    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {
    }

    static String of(ServerWebExchange exchange) {
        return of(String.valueOf(exchange.getRequest().getHeaders().getFirst(Origin.CLIENT)));
    }

    static String of(String address) {
        try {
            return address.contains(":") && InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
