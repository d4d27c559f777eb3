package nl.ruilwerk.scheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The schemes of this installation with their editions.
 *
 * <p>Packs come with the product under {@code scheme/<code>/} of the class path, and from the folders named by
 * {@code ruilwerk.schemes}: each is a pack, or holds packs. A broken pack stops the start with file, line and reason.
 */
@Component
public class Schemes {

    /** Entries of a folder that are looked at for packs. */
    private static final int MOST_FOLDERS = 5_000;

    private static List<Read> shipped;

    private final Map<String, NavigableMap<Integer, Edition>> editions = new ConcurrentSkipListMap<>();
    private final Map<String, PackFiles> packs = new ConcurrentSkipListMap<>();

    /** A pack with what was read from it. */
    private record Read(PackFiles pack, List<Edition> editions) {

        static Read of(PackFiles pack) {
            return new Read(pack, PackReader.read(pack));
        }
    }

    /** @param folders folders of further packs, separated by commas; empty for none */
    @Autowired
    Schemes(@Value("${ruilwerk.schemes:}") String folders) {
        this(Stream.of(folders.split(",")).map(String::strip).filter(folder -> !folder.isEmpty()).map(Path::of).toList());
    }

    /**
     * @param folders folders of further packs, may be empty
     * @throws BrokenPackException if a pack cannot be used
     */
    public Schemes(List<Path> folders) {
        readShipped().forEach(this::add);
        for (Path folder : folders) {
            packsIn(folder).forEach(pack -> add(Read.of(pack)));
        }
    }

    /**
     * Begins to read the shipped packs on a thread of its own, so that they are there when the first of several seconds of start-up are over.
     * Called or not, they are read once in a JVM: they cannot change while it runs.
     */
    public static void readAhead() {
        Thread reader = new Thread(() -> {
            try {
                readShipped();
            } catch (RuntimeException broken) {
                // whoever asks for them is told, by the same exception
            }
        }, "packs-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    private static synchronized List<Read> readShipped() {
        if (shipped == null) {
            shipped = shippedPacks().stream().map(Read::of).toList();
        }
        return shipped;
    }

    /** @return the packs that come with the product, for tests and tools without Spring */
    public static Schemes shipped() {
        return new Schemes(List.of());
    }

    /** Puts all plan years of a pack in the place of those that the scheme had. */
    void replace(String scheme, PackFiles pack) {
        NavigableMap<Integer, Edition> years = new TreeMap<>();
        PackReader.read(pack).forEach(edition -> years.put(edition.planYear(), edition));
        packs.put(scheme, pack);
        editions.put(scheme, years);
    }

    /** @throws IllegalArgumentException if the scheme is unknown */
    PackFiles pack(String scheme) {
        of(scheme);
        return packs.get(scheme);
    }

    /** @throws IllegalArgumentException if the scheme is unknown */
    public SchemeText text(String scheme) {
        PackFiles pack = pack(scheme);
        return new SchemeText(pack.digest(), pack.files());
    }

    private void add(Read read) {
        for (Edition edition : read.editions()) {
            packs.put(edition.scheme(), read.pack());
            Edition other = editions.computeIfAbsent(edition.scheme(), none -> new TreeMap<>()).put(edition.planYear(), edition);
            if (other != null) {
                throw new BrokenPackException(read.pack().name(), List.of(new BrokenPackException.Fault("scheme.yaml", 0,
                        "scheme '" + edition.scheme() + "' has plan year " + edition.planYear() + " in another pack too", "a code of its own")));
            }
        }
    }

    private static List<PackFiles> shippedPacks() {
        try {
            PathMatchingResourcePatternResolver classPath = new PathMatchingResourcePatternResolver();
            Map<String, Map<String, byte[]>> packs = new TreeMap<>();
            List<Resource> files = new ArrayList<>(List.of(classPath.getResources("classpath*:scheme/*/**/*.yaml")));
            files.addAll(List.of(classPath.getResources("classpath*:scheme/*/tables/*.dmn")));
            for (Resource file : files) {
                String url = file.getURL().toString();
                String path = url.substring(url.lastIndexOf("/scheme/") + "/scheme/".length());
                int slash = path.indexOf('/');
                packs.computeIfAbsent(path.substring(0, slash), none -> new TreeMap<>())
                        .put(path.substring(slash + 1), PackFiles.bytes(file.getInputStream()));
            }
            return packs.entrySet().stream().map(pack -> new PackFiles(pack.getKey(), pack.getValue())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws BrokenPackException if the folder has no pack, or a pack in it cannot be read */
    static List<PackFiles> packsIn(Path folder) {
        if (Files.isRegularFile(folder.resolve("scheme.yaml"))) {
            return List.of(PackFiles.of(folder));
        }
        try (Stream<Path> below = Files.list(folder)) {
            List<Path> found = below.limit(MOST_FOLDERS).filter(each -> Files.isRegularFile(each.resolve("scheme.yaml"))).sorted().toList();
            List<PackFiles> packs = found.stream().map(PackFiles::of).toList();
            if (packs.isEmpty()) {
                throw new BrokenPackException(folder.toString(), List.of(new BrokenPackException.Fault("scheme.yaml", 0,
                        "the folder has no pack", "a file scheme.yaml in it or in a folder below it")));
            }
            return packs;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new BrokenPackException(folder.toString(), List.of(new BrokenPackException.Fault(folder.toString(), 0,
                    "the folder cannot be read", "a folder with scheme packs")));
        }
    }

    /** @return codes of all schemes, sorted */
    public List<String> codes() {
        return List.copyOf(editions.keySet());
    }

    /** @return plan years that the scheme has, earliest first */
    public List<Integer> planYears(String scheme) {
        return List.copyOf(of(scheme).keySet());
    }

    /** @throws IllegalArgumentException if the scheme is unknown or has no such plan year */
    public Edition edition(String scheme, int planYear) {
        Edition edition = of(scheme).get(planYear);
        if (edition == null) {
            throw new IllegalArgumentException("Scheme " + scheme + " has no plan year " + planYear + "; it has " + of(scheme).keySet());
        }
        return edition;
    }

    /** @return the plan year that the day falls in, with the values valid on that day */
    public Edition editionOn(String scheme, LocalDate day) {
        return of(scheme).values().stream().filter(edition -> !day.isBefore(edition.planStart()) && !day.isAfter(edition.planEnd())).findFirst()
                .orElseGet(() -> edition(scheme, day.getYear())).on(day);
    }

    /**
     * Chooses the plan year of a request as the scheme says it: by the day of the request, of the expense, or of effect.
     *
     * @param received day of receipt
     * @param ask      what is asked; a day that it does not say, or in a plan year that the scheme does not have, is replaced by the day of receipt
     */
    public Edition editionFor(String scheme, LocalDate received, RequestAsk ask) {
        LocalDate day = switch (editionOn(scheme, received).planYearBy()) {
            case REQUEST -> received;
            case EXPENSE -> ask.expenseDate().orElse(received);
            case START -> ask.course().start().orElse(received);
        };
        return of(scheme).values().stream().filter(edition -> !day.isBefore(edition.planStart()) && !day.isAfter(edition.planEnd())).findFirst()
                .map(edition -> edition.on(day)).orElseGet(() -> editionOn(scheme, received));
    }

    /** @param id as {@link Edition#id()} gives it */
    public Edition edition(String id) {
        int slash = id.lastIndexOf('/');
        return edition(id.substring(0, slash), Integer.parseInt(id.substring(slash + 1)));
    }

    public boolean has(String scheme, int planYear) {
        return editions.containsKey(scheme) && editions.get(scheme).containsKey(planYear);
    }

    private NavigableMap<Integer, Edition> of(String scheme) {
        NavigableMap<Integer, Edition> years = editions.get(scheme);
        if (years == null) {
            throw new IllegalArgumentException("No scheme '" + scheme + "'; known are " + editions.keySet());
        }
        return years;
    }
}
