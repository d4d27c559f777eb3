-- The next event to tell is found without passing all those that were told.
create index personnel_event_next on personnel_event (id) where published_at is null;
drop index personnel_event_to_tell;
