package nl.ruilwerk.document;

/**
 * A picture of one page, drawn by us: it holds nothing of the original but what is seen.
 *
 * @param page        from 1
 * @param contentType {@code image/png} or {@code image/jpeg}
 * @param width       in pixels, as is {@code height}; neither exceeds 1600
 */
public record Preview(int page, String contentType, int width, int height, byte[] bytes) {}
