package nl.ruilwerk.approval;

import java.util.UUID;

/** Addresses of tasks within the application, for messages and links of other contexts. */
public final class TaskLinks {

    private TaskLinks() {}

    /** @return address of one task, without a leading slash */
    public static String of(UUID task) {
        return "tasks/" + task;
    }
}
