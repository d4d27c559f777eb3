package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The schemes of this installation with their editions. */
public class Schemes {

    private final Map<String, NavigableMap<Integer, Edition>> editions = new TreeMap<>();

    /** @param packs editions of each pack */
    Schemes(List<Edition> packs) {
        packs.forEach(edition -> editions.computeIfAbsent(edition.scheme(), none -> new TreeMap<>()).put(edition.planYear(), edition));
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
        return edition(scheme, day.getYear()).on(day);
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
