package nl.ruilwerk.scheme;

import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a scheme pack as they were read.
 *
 * @param digest SHA-256 over them, as {@link Edition#digest()} gives it
 * @param files  bytes by path inside the pack
 */
public record SchemeText(String digest, Map<String, byte[]> files) {

    public SchemeText {
        files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
    }
}
