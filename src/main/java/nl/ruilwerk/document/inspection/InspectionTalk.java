package nl.ruilwerk.document.inspection;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.ruilwerk.document.DocumentRefusal;
import nl.ruilwerk.document.DocumentType;
import nl.ruilwerk.document.Preview;

/**
 * What the application and the process that opens files say to each other. The process may have been taken over by a
 * file: every number that it sends is checked before it is believed.
 */
final class InspectionTalk {

    private static final int GREETING = 0x52574b31;
    private static final int MAX_BYTES = 100 << 20;
    private static final int MAX_PREVIEW_BYTES = 16 << 20;

    private InspectionTalk() {}

    static void greet(DataOutputStream out) throws IOException {
        out.writeInt(GREETING);
        out.flush();
    }

    static void expectGreeting(DataInputStream in) throws IOException {
        if (in.readInt() != GREETING) {
            throw new IOException("The process that opens files does not greet");
        }
    }

    static void writeFile(DataOutputStream out, DocumentType type, byte[] file) throws IOException {
        out.writeByte(type.ordinal());
        out.writeInt(file.length);
        out.write(file);
        out.flush();
    }

    static DocumentType readType(DataInputStream in) throws IOException {
        return DocumentType.values()[between(0, DocumentType.values().length - 1, in.readByte())];
    }

    static byte[] readFile(DataInputStream in) throws IOException {
        byte[] file = new byte[between(0, MAX_BYTES, in.readInt())];
        in.readFully(file);
        return file;
    }

    static void writeFinding(DataOutputStream out, Finding finding) throws IOException {
        out.writeByte(finding.isGood() ? -1 : finding.refusal().ordinal());
        out.writeInt(finding.pages());
        out.writeByte(finding.previews().size());
        for (Preview preview : finding.previews()) {
            out.writeBoolean(preview.contentType().equals("image/png"));
            out.writeInt(preview.width());
            out.writeInt(preview.height());
            out.writeInt(preview.bytes().length);
            out.write(preview.bytes());
        }
        out.flush();
    }

    static Finding readFinding(DataInputStream in) throws IOException {
        int refusal = between(-1, DocumentRefusal.values().length - 1, in.readByte());
        int pages = between(0, FileInspection.MAX_PAGES, in.readInt());
        int count = between(0, FileInspection.MAX_PREVIEWS, in.readByte());
        List<Preview> previews = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            String contentType = in.readBoolean() ? "image/png" : "image/jpeg";
            int width = between(1, FileInspection.PREVIEW_SIDE + 1, in.readInt());
            int height = between(1, FileInspection.PREVIEW_SIDE + 1, in.readInt());
            byte[] bytes = new byte[between(1, MAX_PREVIEW_BYTES, in.readInt())];
            in.readFully(bytes);
            previews.add(new Preview(page, contentType, width, height, bytes));
        }
        return refusal < 0 ? Finding.good(pages, previews) : Finding.refused(DocumentRefusal.values()[refusal]);
    }

    private static int between(int least, int most, int value) throws IOException {
        if (value < least || value > most) {
            throw new IOException("The process that opens files sent " + value + ", expected " + least + " to " + most);
        }
        return value;
    }
}
