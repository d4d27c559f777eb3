/** The documents in the database. */
package nl.ruilwerk.document.store;
