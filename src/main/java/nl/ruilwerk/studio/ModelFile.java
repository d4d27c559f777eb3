package nl.ruilwerk.studio;

import java.util.Locale;

/**
 * A model or form as it stands in the repository.
 *
 * @param path name in the repository, which is its name in the engine too: {@code processes/request/check.bpmn}
 * @param root the parsed file
 */
public record ModelFile(String path, byte[] content, ModelElement root) {

    public boolean isProcess() {
        return path.endsWith(".bpmn");
    }

    public boolean isDecision() {
        return path.endsWith(".dmn");
    }

    /** @return the stem of the file as an id is written: {@code execution-request.bpmn} gives {@code executionRequest} */
    public String stemAsId() {
        return stemAsId(path);
    }

    static String stemAsId(String path) {
        String stem = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        StringBuilder id = new StringBuilder();
        for (String part : stem.split("-")) {
            id.append(id.isEmpty() || part.isEmpty() ? part
                    : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return id.toString();
    }

    /** @return the file name without folders that an id asks for: {@code checkReceipt} gives {@code check-receipt} */
    public static String idAsStem(String id) {
        return id.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
