package nl.ruilwerk.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Models for tests, with what they may refer to: bean {@code reserveCap}, form {@code checkReceipt}, reason {@code SOURCE_SHORT}. */
public final class ModelFixture {

    private ModelFixture() {}

    public static Models models(String path, String text) {
        try {
            return new Models(List.of(ModelReader.read(path, text.getBytes(StandardCharsets.UTF_8))),
                    Map.of("checkReceipt", "forms/test/check-receipt.form"), Set.of("reserveCap"), Set.of("SOURCE_SHORT"));
        } catch (ModelReader.UnreadableModelException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public static List<ModelFault> faults(ModelCheck check, Models models) {
        ModelFaults faults = new ModelFaults();
        check.check(models, faults);
        return faults.all();
    }
}
