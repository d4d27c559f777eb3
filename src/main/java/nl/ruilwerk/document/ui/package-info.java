/** The door through which a browser fetches documents and their previews. */
package nl.ruilwerk.document.ui;
