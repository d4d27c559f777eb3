package nl.ruilwerk.document.inspection;

/** Follows the outer structure of a picture file to see whether it is all there. */
final class Containers {

    private Containers() {}

    /** Follows the segments of a JPEG to its end marker; what cameras put behind that is left alone. */
    static boolean jpegHasEnd(byte[] file) {
        int at = 2;
        while (at + 1 < file.length) {
            if ((file[at] & 0xff) != 0xff) {
                at++; // picture data, or the padding that some cameras leave between segments
                continue;
            }
            int marker = file[at + 1] & 0xff;
            if (marker == 0xd9) {
                return true;
            } else if (marker == 0xff) {
                at++;
            } else if (marker == 0x00 || marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                at += 2;
            } else if (at + 3 < file.length) {
                at += 2 + ((file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff);
            } else {
                return false;
            }
        }
        return false;
    }

    /** Follows the chunks of a PNG to its end chunk. */
    static boolean pngHasEnd(byte[] file) {
        long at = 8;
        while (at + 12 <= file.length) {
            int start = (int) at;
            if (file[start + 4] == 'I' && file[start + 5] == 'E' && file[start + 6] == 'N' && file[start + 7] == 'D') {
                return true;
            }
            long length = (file[start] & 0xffL) << 24 | (file[start + 1] & 0xff) << 16 | (file[start + 2] & 0xff) << 8 | file[start + 3] & 0xff;
            at += 12 + length;
        }
        return false;
    }

    /** A WebP states its length in the first line. */
    static boolean riffIsComplete(byte[] file) {
        long stated = (file[4] & 0xffL) | (file[5] & 0xffL) << 8 | (file[6] & 0xffL) << 16 | (file[7] & 0xffL) << 24;
        return file.length >= 8 + stated;
    }
}
