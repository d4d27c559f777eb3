package nl.ruilwerk.scheme;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The edition by which a running choice is judged: the text that it was granted by, unless the scheme says that running choices follow its changes
 * ({@code running-choices: follow}). What the law or a collective agreement sets holds for everybody, and a plan year that the text did not know
 * yet is that of the scheme now (LZ-190, LZ-A40).
 */
@Component
public class KeptEditions {

    private static final Logger LOG = LoggerFactory.getLogger(KeptEditions.class);

    private final Schemes schemes;
    private final FormerTexts texts;
    /** By digest of the text then and of the text now. */
    private final Map<String, NavigableMap<Integer, Edition>> read = new ConcurrentHashMap<>();

    KeptEditions(Schemes schemes, FormerTexts texts) {
        this.schemes = schemes;
        this.texts = texts;
    }

    /**
     * @param digest of the text that the choice was granted by
     * @param now    the plan year as the scheme has it now
     */
    public Edition of(String digest, Edition now) {
        if (now.digest().equals(digest) || now.runningChoicesFollow()) {
            return now;
        }
        return Optional.ofNullable(read.computeIfAbsent(digest + "/" + now.digest(), key -> read(digest, now)).get(now.planYear())).orElse(now);
    }

    private NavigableMap<Integer, Edition> read(String digest, Edition now) {
        NavigableMap<Integer, Edition> years = new TreeMap<>();
        texts.find(digest).ifPresent(then -> {
            try {
                PackReader.read(PackAmendment.kept(new PackFiles(now.scheme(), then.files()), schemes.pack(now.scheme()))).forEach(edition -> years.put(edition.planYear(), edition));
            } catch (BrokenPackException unreadable) {
                // such as a text of a time whose format nobody reads any more
                LOG.warn("The former text {} of scheme {} cannot be read; choices that keep it are judged by the text of now: {}", digest, now.scheme(), unreadable.getMessage());
            }
        });
        return years;
    }
}
