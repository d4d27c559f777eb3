-- What is settled when choices end before their term because somebody leaves, or did not keep to the rules.
create table choice_settlement (
    id          uuid primary key,
    employer_id uuid not null,
    person_id   uuid not null,
    event_id    uuid not null unique references career_event,
    choices     uuid[] not null check (cardinality(choices) > 0),
    day         date not null,
    opened_at   timestamptz not null,
    state       text not null default 'OPEN' check (state in ('OPEN', 'SETTLED', 'NOT_NEEDED')),
    outcome     jsonb,
    settled_by  uuid,
    settled_at  timestamptz,
    foreign key (employer_id, person_id) references person (employer_id, id),
    foreign key (employer_id, settled_by) references person (employer_id, id),
    constraint nobody_settles_their_own_case check (settled_by is distinct from person_id),
    constraint settled_has_its_outcome check ((state = 'SETTLED') = (outcome is not null))
);
comment on column choice_settlement.choices is 'requests whose choices are settled together';
comment on column choice_settlement.day is 'day of the event; the choices are carried out to the end of its month';
comment on column choice_settlement.outcome is 'the evaluator''s whole answer; null until it is settled';

create function refuse_second_settlement() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' then
        raise exception 'choices are settled once';
    end if;
    return new;
end $$;
create trigger choice_settlement_is_settled_once before update on choice_settlement for each row execute function refuse_second_settlement();
