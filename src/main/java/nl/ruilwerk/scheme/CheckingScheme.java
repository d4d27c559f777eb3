package nl.ruilwerk.scheme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruilwerk.scheme.PackReader.ReadPack;

/**
 * Looks a pack over before anybody works with it: everything that would stop the start, and beyond it what reads well and probably means
 * something else: values that nobody reads, days that cannot be met, places that the budget cannot pay, rows that are never reached.
 */
public final class CheckingScheme {

    private static final Pattern ONE_YEAR = Pattern.compile("^in plan year (\\d{4}) ");

    private CheckingScheme() {}

    /**
     * @param folder a pack, or a folder of packs
     * @return findings by name of the pack, errors first; an empty list for one in which nothing was found
     * @throws BrokenPackException if the folder cannot be read or holds no pack
     */
    public static Map<String, List<SchemeFinding>> check(Path folder) {
        Map<String, List<SchemeFinding>> found = new TreeMap<>();
        Schemes.packsIn(folder).forEach(pack -> found.put(pack.name(), check(pack)));
        return found;
    }

    static List<SchemeFinding> check(PackFiles files) {
        ReadPack pack;
        try {
            pack = PackReader.readWhole(files);
        } catch (BrokenPackException broken) {
            return broken.faults().stream().map(fault -> SchemeFinding.error(fault.file(), fault.line(), fault.wrong(), fault.right())).sorted().toList();
        }
        Set<SchemeFinding> found = new TreeSet<>();
        found.addAll(DatesCheck.of(pack));
        found.addAll(RoomCheck.of(pack));
        found.addAll(UseCheck.of(pack));
        found.addAll(RowsCheck.of(pack));
        return overYears(found);
    }

    /** What is the same in several plan years is said once. */
    private static List<SchemeFinding> overYears(Set<SchemeFinding> found) {
        Map<SchemeFinding, TreeSet<Integer>> years = new LinkedHashMap<>();
        for (SchemeFinding finding : found) {
            Matcher year = ONE_YEAR.matcher(finding.what());
            SchemeFinding timeless = new SchemeFinding(finding.file(), finding.line(), finding.grade(), year.replaceFirst("in plan year YEAR "), finding.right());
            TreeSet<Integer> same = years.computeIfAbsent(timeless, none -> new TreeSet<>());
            if (year.find(0)) {
                same.add(Integer.valueOf(year.group(1)));
            }
        }
        List<SchemeFinding> told = new ArrayList<>();
        years.forEach((finding, same) -> told.add(new SchemeFinding(finding.file(), finding.line(), finding.grade(), same.isEmpty() ? finding.what()
                : finding.what().replace("in plan year YEAR ", same.size() == 1 ? "in plan year " + same.first() + " "
                        : "in plan years " + same.first() + " to " + same.last() + " "), finding.right())));
        return told;
    }
}
