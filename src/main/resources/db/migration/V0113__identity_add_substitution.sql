-- Who decides in a manager's place for a period.
create table substitution (
    id            uuid primary key,
    employer_id   uuid not null references employer,
    person_id     uuid not null,
    substitute_id uuid not null,
    starts        date not null,
    ends          date not null,
    named_by      uuid not null references person,
    named_at      timestamptz not null,
    ended_by      uuid references person,
    ended_at      timestamptz,
    foreign key (employer_id, person_id) references person (employer_id, id),
    foreign key (employer_id, substitute_id) references person (employer_id, id),
    constraint nobody_is_their_own_substitute check (person_id <> substitute_id),
    constraint ends_after_it_starts check (ends >= starts)
);
create index substitution_of_person on substitution (person_id, starts) where ended_at is null;
create index substitution_by_substitute on substitution (substitute_id, starts) where ended_at is null;
