package nl.ruilwerk.budget.events;

import java.util.UUID;

/** Under a cap with a waiting list a place or money has come free, so that there may be something to offer (LZ-82). */
public record RoomFreed(UUID cap) {}
