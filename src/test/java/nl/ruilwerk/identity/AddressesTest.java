package nl.ruilwerk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void countsAnAddressOfVersionFourByItself() {
        assertThat(Addresses.network("192.0.2.10")).isEqualTo("192.0.2.10");
    }

    @Test
    void countsAllAddressesOfOneConnectionOfVersionSixAsOne() {
        assertThat(Addresses.network("2001:db8:1:2::1")).isEqualTo(Addresses.network("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(Addresses.network("2001:db8:1:2::1")).isNotEqualTo(Addresses.network("2001:db8:1:3::1"));
    }

    @Test
    void takesAMappedAddressForTheOneThatItMaps() {
        assertThat(Addresses.network("::ffff:192.0.2.10")).isEqualTo("192.0.2.10");
    }

    @Test
    void leavesWhatIsNoAddressAsItIs() {
        assertThat(Addresses.network("not:an:address")).isEqualTo("not:an:address");
    }
}
