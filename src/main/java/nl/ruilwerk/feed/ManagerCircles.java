package nl.ruilwerk.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.feed.FeedProblem.Code;
import nl.ruilwerk.identity.PersonId;

/** Finds people who would be each other's manager, directly or by way of others. */
final class ManagerCircles {

    private final Map<PersonId, Set<PersonId>> managers = new HashMap<>();
    private final Map<PersonId, String> numbers;

    ManagerCircles(Map<PersonId, String> numbers) {
        this.numbers = numbers;
    }

    void add(PersonId person, PersonId manager) {
        managers.computeIfAbsent(person, none -> new HashSet<>()).add(manager);
    }

    /** Writes a problem beside each row whose manager closes a circle. */
    void check(PlanSheet sheet, Map<FeedRow, PersonId> people, Map<FeedRow, PersonId> newManagers) {
        Set<PersonId> suspects = between();
        newManagers.forEach((row, manager) -> {
            if (!suspects.contains(manager) || !suspects.contains(people.get(row))) {
                return;
            }
            List<PersonId> circle = pathTo(manager, people.get(row));
            if (!circle.isEmpty()) {
                String said = Stream.concat(Stream.of(people.get(row)), circle.stream())
                        .map(numbers::get).collect(Collectors.joining(" → "));
                sheet.problem(row, "manager", row.text("manager"), Code.MANAGERS_IN_A_CIRCLE, Map.of("circle", said));
            }
        });
    }

    /**
     * Who is in a circle or between two: nobody is left of an organisation without circles, however deep it is, so that
     * the search for the way round is made for few.
     */
    private Set<PersonId> between() {
        Set<PersonId> left = new HashSet<>(managers.keySet());
        managers.values().forEach(left::addAll);
        Map<PersonId, Set<PersonId>> below = new HashMap<>();
        managers.forEach((person, above) -> above.forEach(manager -> below.computeIfAbsent(manager, none -> new HashSet<>()).add(person)));
        takeAway(left, managers, below);
        takeAway(left, below, managers);
        return left;
    }

    /** Takes away whoever leads nowhere, and then whoever led to those only. */
    private static void takeAway(Set<PersonId> left, Map<PersonId, Set<PersonId>> onward, Map<PersonId, Set<PersonId>> back) {
        Map<PersonId, Integer> ways = new HashMap<>();
        left.forEach(person -> ways.put(person, (int) onward.getOrDefault(person, Set.of()).stream().filter(left::contains).count()));
        Deque<PersonId> ends = new ArrayDeque<>(left.stream().filter(person -> ways.get(person) == 0).toList());
        while (!ends.isEmpty()) {
            PersonId end = ends.remove();
            left.remove(end);
            for (PersonId before : back.getOrDefault(end, Set.of())) {
                if (left.contains(before) && ways.merge(before, -1, Integer::sum) == 0) {
                    ends.add(before);
                }
            }
        }
    }

    /** @return the way up from one to the other, both included; empty when there is none */
    private List<PersonId> pathTo(PersonId from, PersonId to) {
        Map<PersonId, PersonId> cameFrom = new HashMap<>();
        List<PersonId> next = new ArrayList<>(List.of(from));
        cameFrom.put(from, from);
        for (int i = 0; i < next.size(); i++) {
            PersonId here = next.get(i);
            if (here.equals(to)) {
                List<PersonId> path = new ArrayList<>(List.of(here));
                while (!path.get(0).equals(from)) {
                    path.add(0, cameFrom.get(path.get(0)));
                }
                return path;
            }
            for (PersonId above : managers.getOrDefault(here, Set.of())) {
                if (cameFrom.putIfAbsent(above, here) == null) {
                    next.add(above);
                }
            }
        }
        return List.of();
    }
}
