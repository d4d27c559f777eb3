package nl.ruilwerk.scheme;

/** A part of the employer with caps of its own. */
public record Unit(String code, Text name) {}
