package news.broadsheet.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicInternetTest {

  /** Each of these reached something inside of somebody's network by a webhook once. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "ff02::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2001::1"
      })
  void what_is_reserved_is_not_of_it(String address) throws Exception {
    assertThat(PublicInternet.has(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "100.128.0.1",
        "172.32.0.1",
        "192.167.255.255",
        "223.255.255.255",
        "2606:4700:4700::1111",
        "2a00:1450::1"
      })
  void what_is_given_out_is_of_it(String address) throws Exception {
    assertThat(PublicInternet.has(InetAddress.getByName(address))).isTrue();
  }

  /** A setting that is misread opens more than was meant, or nothing. */
  @Test
  void a_network_that_is_none_is_refused() {
    for (String wrong : new String[] {"10.0.0.0", "10.0.0.0/33", "localhost/8", "::1/129", "/8"}) {
      assertThatThrownBy(() -> Network.of(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
