/**
 * The addendum on paper and screen: the text, and its drawing as PDF.
 *
 * <p>{@link nl.ruilwerk.addendum.pdf.AddendumText} turns what was agreed into a letter and gives it its canonical form,
 * which is what both parties sign; {@link nl.ruilwerk.addendum.pdf.AddendumDrawing} turns a letter and its signatures into an archive PDF.
 * Neither knows requests, people or storage. The pages' looks are {@code addendum/letter.html} and
 * {@code addendum/letter.css}.
 *
 * <p>Read first: {@code AddendumText}, {@code Letter}, {@code AddendumDrawing}.
 */
package nl.ruilwerk.addendum.pdf;
