-- How far the clock of a demo runs ahead of (or behind) the real one. One row at most; none outside the demo.
create table movable_clock (
    only_row   boolean primary key default true check (only_row),
    ahead      interval not null,
    moved_at   timestamptz not null default now(),
    moved_by   text not null
);
comment on column movable_clock.ahead is 'added to the real time';
