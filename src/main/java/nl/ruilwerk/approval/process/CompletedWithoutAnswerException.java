package nl.ruilwerk.approval.process;

/** A task was completed in the engine without an answer in the task list: use {@code AnsweringTask}. */
public class CompletedWithoutAnswerException extends RuntimeException {

    private final String engineTaskId;

    CompletedWithoutAnswerException(String engineTaskId, String form) {
        super("Task " + engineTaskId + " (" + form + ") is completed without an answer; people answer with AnsweringTask");
        this.engineTaskId = engineTaskId;
    }

    public String engineTaskId() {
        return engineTaskId;
    }
}
