package nl.ruilwerk.scheme;

import java.util.Optional;

/**
 * One thing that a changed scheme says differently.
 *
 * @param file   path inside the pack
 * @param place  where in the file, names instead of numbers: {@code parameters › bike_max › values › 2026-01-01 › value}
 * @param name   what people call it; empty where the pack has no name for it
 * @param before what stood there; empty when it is new
 * @param after  what stands there now; empty when it is gone
 */
public record TextChange(String file, String place, Text name, Optional<String> before, Optional<String> after) {}
