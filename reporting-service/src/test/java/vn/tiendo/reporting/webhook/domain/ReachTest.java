package vn.tiendo.reporting.webhook.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tiendo.platform.web.Network;

import static org.assertj.core.api.Assertions.assertThat;

class ReachTest {

    private static final Reach PUBLIC = new Reach(false, List.of());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "192.0.0.8", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1",
        "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1",
        "2001:db8::1", "2001:0:7f00:1::1", "fec0::1", "fd00:ec2::254"})
    void whatIsNotPublicIsOutOfBounds(String address) throws UnknownHostException {
        assertThat(PUBLIC.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "100.128.0.1", "203.0.114.1", "2400:cb00::1", "2606:4700::1111",
        "::ffff:8.8.8.8"})
    void whatIsPublicIsReached(String address) throws UnknownHostException {
        assertThat(PUBLIC.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void anInstallationMayNameItsOwnNetworks() throws UnknownHostException {
        Reach inside = new Reach(false, List.of(Network.of("10.20.0.0/16"), Network.of("fd00:20::/32")));

        assertThat(inside.allows(InetAddress.getByName("10.20.255.1"))).isTrue();
        assertThat(inside.allows(InetAddress.getByName("fd00:20::7"))).isTrue();
        assertThat(inside.allows(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(inside.allows(InetAddress.getByName("127.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.vn/a", "ftp://example.vn/", "https:///a", "https://", "example.vn", "https://u:p@example.vn/",
        "https://example.vn/#a", "https://exa mple.vn/", "https://example.vn:0/", "https://example.vn:70000/", "javascript:alert(1)", ""})
    void whatCannotBeSentToIsNoAddress(String text) {
        assertThat(PUBLIC.address(text)).isEmpty();
    }

    @Test
    void httpDoesOnlyWhereTheInstallationTakesIt() {
        assertThat(PUBLIC.address("https://example.vn/tien-do?khoa=1")).contains("https://example.vn/tien-do?khoa=1");
        assertThat(new Reach(true, List.of()).address("http://example.vn/")).contains("http://example.vn/");
        assertThat(PUBLIC.address("https://example.vn/" + "x".repeat(2000))).isEmpty();
    }
}
