package nl.ruilwerk.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits that an installation may set, under {@code ruilwerk.document}.
 *
 * @param maxSize            of one file; what lies beyond is not read
 * @param filesPerDay        that one person may hand in on one calendar day
 * @param inspectionTime     in which one file must have been opened and drawn
 * @param inspectionMemory   heap of a process that opens files
 * @param inspectionsAtOnce  number of such processes
 */
@ConfigurationProperties("ruilwerk.document")
public record DocumentSettings(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("100") int filesPerDay,
        @DefaultValue("10s") Duration inspectionTime,
        @DefaultValue("256MB") DataSize inspectionMemory,
        @DefaultValue("2") int inspectionsAtOnce) {

    /** Files that one request takes. */
    public static final int FILES_AT_ONCE = 10;

    public DocumentSettings {
        if (maxSize.toBytes() < 1 || maxSize.toMegabytes() > 100) {
            throw new IllegalArgumentException("ruilwerk.document.max-size lies between 1 byte and 100 MB, not " + maxSize);
        }
        if (filesPerDay < 1 || inspectionsAtOnce < 1) {
            throw new IllegalArgumentException("ruilwerk.document.files-per-day and inspections-at-once are at least 1");
        }
    }
}
