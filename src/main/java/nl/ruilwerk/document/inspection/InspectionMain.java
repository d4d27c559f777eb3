package nl.ruilwerk.document.inspection;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import nl.ruilwerk.document.DocumentType;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The process that opens files of strangers. It reads files from its input and writes findings to its output, one after
 * the other, in the form of {@link InspectionTalk}, and ends when its input ends: it never outlives the application.
 * It has no settings, no environment, no database and no network address of anything.
 */
public final class InspectionMain {

    private InspectionMain() {}

    /** @param arguments the seconds that one file may take */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        // a library that prints must not speak between two findings
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        ImageIO.setUseCache(false);
        FontMappers.set(new OwnFontOnly());
        AtomicLong busySince = new AtomicLong();
        endAfter(Long.parseLong(arguments[0]), busySince);

        InspectionTalk.greet(out);
        while (true) {
            DocumentType type;
            byte[] file;
            try {
                type = InspectionTalk.readType(in);
                file = InspectionTalk.readFile(in);
            } catch (EOFException applicationHasGone) {
                return;
            }
            busySince.set(System.nanoTime());
            Finding finding = FileInspection.inspect(type, file);
            busySince.set(0);
            InspectionTalk.writeFinding(out, finding);
        }
    }

    /** The application kills a process that takes too long; this is for the case that the application itself is gone. */
    private static void endAfter(long seconds, AtomicLong busySince) {
        Thread watch = new Thread(() -> {
            while (true) {
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException asked) {
                    return;
                }
                long since = busySince.get();
                if (since != 0 && System.nanoTime() - since > TimeUnit.SECONDS.toNanos(2 * seconds)) {
                    Runtime.getRuntime().halt(1);
                }
            }
        }, "end-after-" + seconds + "-seconds");
        watch.setDaemon(true);
        watch.start();
    }
}
