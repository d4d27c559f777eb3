/**
 * Looks at what a file really is. {@code Signature} reads the first and last bytes and runs in the application;
 * everything that decodes ({@code FileInspection}, {@code PdfInspection}, {@code PictureInspection}) runs in a process
 * of its own that is started, fed and killed by {@code InspectionProcesses}: a file that makes a decoder loop or eat
 * memory costs that process, not the application.
 */
package nl.ruilwerk.document.inspection;
