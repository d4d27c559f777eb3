/**
 * Files that people hand in and that the product writes: receipts, addenda, payroll files. Kept in the database, byte
 * for byte, together with a hash and a picture of each page that is safe to look at.
 *
 * <p>What a file is, its content decides; what its sender calls it is only a name to show. Everything that comes from
 * outside is opened in a process of its own with little memory and little time ({@code inspection}), and nothing is
 * kept that did not pass there. Who may see a document, the context knows that it belongs to; it answers through
 * {@link nl.ruilwerk.document.spi.DocumentAccess}. This context decides no rule of a scheme and links no document to
 * a request: the request does that.
 *
 * <p>Read first: {@link nl.ruilwerk.document.StoringDocument}, {@link nl.ruilwerk.document.Documents},
 * {@link nl.ruilwerk.document.DocumentRefusal}. Dutch words: document, bon, bijlage. Owner in the business: personnel
 * administration.
 */
@ApplicationModule(allowedDependencies = {"identity", "outcome", "time", "words"})
package nl.ruilwerk.document;

import org.springframework.modulith.ApplicationModule;
