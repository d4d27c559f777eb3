/** What must be true of every model: one class per check, with a right and a wrong model beside its test. */
package nl.ruilwerk.studio.checks;
