package vn.tiendo.reporting.webhook.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.tiendo.platform.web.Network;

/**
 * Which addresses deliveries may go to: those of the public Internet, and networks that the installation names. So a
 * subscriber cannot make the system talk to itself, to its neighbours or to the metadata of its host.
 *
 * @param plainHttp whether http does beside https
 * @param also      networks beside the public ones
 */
public record Reach(boolean plainHttp, List<Network> also) {

    private static final int LONGEST = 2000;

    /** IANA's registries of special purpose addresses, IPv4. */
    private static final List<Network> SPECIAL = networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4");

    /** All that is given out for the public, IPv6; everything else of it is local, mapped, translated or not in use. */
    private static final List<Network> GLOBAL_6 = networks("2000::/3");

    /** Within it: protocol assignments with Teredo, documentation, and 6to4, which holds any IPv4 address. */
    private static final List<Network> SPECIAL_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    public Reach {
        also = List.copyOf(also);
    }

    /** An IPv4 address that is mapped into IPv6 is the IPv4 address: the platform reads it so. */
    public boolean allows(InetAddress address) {
        return contains(also, address) || (address instanceof Inet4Address ? !contains(SPECIAL, address)
                : contains(GLOBAL_6, address) && !contains(SPECIAL_6, address));
    }

    /** The address as it is kept; empty when it cannot be one. Whether its host may be reached shows when it is connected to. */
    public Optional<String> address(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean schemeDoes = scheme.equals("https") || plainHttp && scheme.equals("http");
            boolean does = text.length() <= LONGEST && schemeDoes && uri.getHost() != null && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null && uri.getPort() != 0 && uri.getPort() <= 65_535;
            return does ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean contains(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... texts) {
        return List.of(texts).stream().map(Network::of).toList();
    }
}
