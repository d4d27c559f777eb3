-- What somebody has to decide about a running choice because of an event: it goes on, or it ends.
create table career_arrangement (
    id          uuid primary key,
    employer_id uuid not null,
    person_id   uuid not null,
    event_id    uuid not null references career_event,
    request_id  uuid not null references execution_request,
    rule        text not null,
    role        text not null check (role in ('MANAGER', 'HR', 'EMPLOYER_SIGNER')),
    findings    jsonb not null default '[]',
    last_day    date,
    opened_at   timestamptz not null,
    state       text not null default 'OPEN' check (state in ('OPEN', 'GOES_ON', 'ENDS', 'NOT_NEEDED')),
    reason      text not null default '',
    decided_by  uuid,
    decided_at  timestamptz,
    unique (event_id, request_id),
    foreign key (employer_id, person_id) references person (employer_id, id),
    foreign key (employer_id, decided_by) references person (employer_id, id),
    constraint nobody_arranges_their_own_case check (decided_by is distinct from person_id),
    constraint a_decision_has_its_maker_and_reason check ((state in ('GOES_ON', 'ENDS')) = (decided_by is not null and length(trim(reason)) > 0))
);
comment on column career_arrangement.rule is 'code of the rule of the scheme that asks for it';
comment on column career_arrangement.findings is 'what no longer fits, as the evaluator said it';
comment on column career_arrangement.last_day is 'last day to decide, inclusive; null where the scheme sets none';
create index career_arrangement_of_person on career_arrangement (person_id, opened_at);

create function refuse_second_arrangement() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' then
        raise exception 'an arrangement is decided once';
    end if;
    return new;
end $$;
create trigger career_arrangement_is_decided_once before update on career_arrangement for each row execute function refuse_second_arrangement();
