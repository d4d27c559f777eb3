-- What happened in a career, as the personnel system told it or as somebody entered it by hand. Never why somebody is ill.
create table career_event (
    id            uuid primary key,
    employer_id   uuid not null,
    person_id     uuid not null,
    happened      text not null check (length(trim(happened)) > 0),
    kind          text not null default '',
    day           date not null,
    until         date,
    months        int not null default 0 check (months >= 0),
    value         numeric(12, 2),
    note          text not null default '',
    stated_by     uuid,
    stated_at     timestamptz not null,
    key           text not null unique,
    taken_back_by uuid,
    taken_back_at timestamptz,
    why_back      text not null default '',
    foreign key (employer_id, person_id) references person (employer_id, id),
    foreign key (employer_id, stated_by) references person (employer_id, id),
    foreign key (employer_id, taken_back_by) references person (employer_id, id),
    constraint an_event_ends_after_it_began check (until is null or until >= day),
    constraint nobody_states_their_own_event check (stated_by is distinct from person_id),
    constraint nobody_takes_their_own_event_back check (taken_back_by is distinct from person_id)
);
comment on column career_event.happened is 'name of the event as schemes use it, such as illness, hours-changed, theft, leaving';
comment on column career_event.day is 'day on which it happened or from which it holds';
comment on column career_event.until is 'last day on which it holds, inclusive; null while nobody said that it is over';
comment on column career_event.months is 'whole months that it lasted when it was recorded';
comment on column career_event.value is 'figure that goes with it: new hours a week, or new EUR gross a month';
comment on column career_event.stated_by is 'null for what the personnel system told';
comment on column career_event.key is 'the same event told twice has the same key';
create index career_event_of_person on career_event (person_id, day);
create index career_event_of_employer on career_event (employer_id, stated_at desc);
