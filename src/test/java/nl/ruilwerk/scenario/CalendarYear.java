package nl.ruilwerk.scenario;

/**
 * Tells a whole year of one employer with many people as one story: requests from hours and from pay, steps of a manager, leaving, other hours,
 * illness, a theft, and the closing of every month. The same story each time it is told.
 */
final class CalendarYear {

    private final StringBuilder story = new StringBuilder();
    private final int people;

    private CalendarYear(int people) {
        this.people = people;
    }

    static String of(int people) {
        CalendarYear year = new CalendarYear(people);
        year.given();
        for (int month = 1; month <= 12; month++) {
            year.month(month);
        }
        return year.story.toString();
    }

    private static String name(int number) {
        return "Person%03d".formatted(number);
    }

    private void given() {
        story.append("scenario: A whole year of ").append(people).append(" people\nscheme: lelie\ndate: 2016-01-04\npeople:\n  Boss: { unit: WZW, salary: 5000.00 }\n");
        for (int number = 1; number <= people; number++) {
            int hours = number % 3 == 0 ? 24 : 36;
            story.append("  %s: { born: %d-05-01, unit: WZW, manager: Boss, hours: %d, salary: %d.00, sources: { salary: %d.00, leave: %d.00, leave.takenAsHoliday: 20 } }%n"
                    .formatted(name(number), 1955 + number % 38, hours, salary(number, hours), salary(number, hours), hours * 6));
        }
        story.append("steps:\n");
    }

    private static int salary(int number, int hours) {
        return (2600 + number % 10 * 150) * hours / 36;
    }

    private void month(int month) {
        date(month, 5);
        // eight people a month ask for something, each for something else than the one before; from October on that would begin next year
        for (int turn = 0; turn < 8 && month < 10; turn++) {
            int number = (month - 1) * 8 + turn + 1;
            switch (turn % 4) {
                case 0 -> ask(number, "bicycle", "cost: 480.00, term: months-24, from: { salary: 480.00 }, "
                        + "answers: { bicycleKind: city, supplierNumbers: true, travelDays: 4, bicycleDays: 3 }", false);
                case 1 -> ask(number, "bicycle", "cost: 400.00, term: months-12, hours: { leave: 10 }, "
                        + "answers: { bicycleKind: folding, supplierNumbers: true, travelDays: 5, bicycleDays: 4 }", true);
                case 2 -> ask(number, "union-dues", "cost: 120.00, from: { salary: 120.00 }", false);
                default -> ask(number, "purchase-leave", "evidence: [], answers: { hours: 8 }", true);
            }
        }
        date(month, 20);
        if (month % 2 == 0) {
            change("  - { change: %s, from: 2016-%02d-20, hours: 20, salary: %d.00 }%n".formatted(name(month), month, salary(month, 20)));
        }
        boolean somebodyLeaves = month >= 6 && month % 3 == 0;
        if (somebodyLeaves) {
            // somebody who asked for a bicycle five months ago, so that it runs
            String leaver = name((month - 6) * 8 + 1);
            change("  - { leave: %s, last-day: 2016-%02d-22 }%n".formatted(leaver, month));
            change("  - { absent: %s, from: 2016-%02d-20 }%n".formatted(name(month * 8), month));
        }
        if (month == 7) {
            change("  - { event: theft, of: %s, from: 2016-07-19 }%n".formatted(name(9)));
        }
        date(month, 26);
        change("  - { close: 2016-%02d }%n".formatted(month));
        if (somebodyLeaves) {
            story.append("  - { answer: stateSettlement, by: payroll, with: { amount1: 150.00, amount2: 100.00 } }\n");
        }
        change("  - { acknowledge: 2016-%02d }%n".formatted(month));
    }

    private void date(int month, int day) {
        story.append("  - { date: 2016-%02d-%02d }%n".formatted(month, day));
    }

    private void change(String step) {
        story.append(step);
    }

    private void ask(int number, String goal, String how, boolean manager) {
        String request = "r" + number;
        story.append("  - { request: %s, as: %s, by: %s, %s, expect: { outcome: submitted } }%n".formatted(goal, request, name(number), how));
        if (manager) {
            story.append("  - { answer: takeStep, by: Boss, of: %s, with: { decision: allow } }%n".formatted(request));
        }
        story.append("  - { answer: checkReceipt, by: HR, of: %s, with: { judgement: accept } }%n".formatted(request));
        story.append("  - { answer: signAsEmployer, by: employer, of: %s, with: { decision: sign }, expect: { requests: { %s: granted } } }%n".formatted(request, request));
    }
}
