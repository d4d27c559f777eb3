package nl.ruilwerk.identity;

import java.net.InetAddress;
import java.net.Inet6Address;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Network addresses as attempts are counted by. */
public final class Addresses {

    private Addresses() {}

    /** @return the address; of version 6 only the network of 64 bits, because one connection owns all of it */
    public static String network(String address) {
        // Only literals: a name would be looked up.
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (!(parsed instanceof Inet6Address)) {
                return parsed.getHostAddress();
            }
            byte[] bytes = Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), 8), 16);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
