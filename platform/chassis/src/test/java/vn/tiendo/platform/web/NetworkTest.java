package vn.tiendo.platform.web;

import java.net.InetAddress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8, 10.255.1.2, true", "10.0.0.0/8, 11.0.0.1, false", "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false", "10.0.0.128/25, 10.0.0.200, true", "10.0.0.128/25, 10.0.0.100, false",
        "0.0.0.0/0, 203.0.113.9, true", "0.0.0.0/0, ::1, false", "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false"})
    void anAddressIsInTheNetworkWhoseFirstBitsItHas(String network, String address, boolean held) {
        assertThat(Network.of(network).holds(InetAddress.ofLiteral(address))).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example.vn", "example.vn/8", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/8/8", "10.0.0.0/"})
    void aNameOrAWrongNumberOfBitsIsNoNetwork(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no network such as 10.1.0.0/16: " + text);
    }
}
