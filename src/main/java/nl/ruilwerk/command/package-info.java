/**
 * What the jar does besides serving: run scenarios, check packs and papers, rebuild and audit. Exit codes: 0 all is well, 1 a check
 * failed, 2 the input could not be used.
 *
 * <p>Read first: {@link nl.ruilwerk.command.RuilwerkCommand}. A new command is a class with picocli's {@code @Command}, named there.
 */
package nl.ruilwerk.command;
