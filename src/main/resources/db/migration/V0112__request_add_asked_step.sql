-- Who was asked to decide before a request can be granted, over which hours and period, and what they said (LZ-52, LZ-148).

create table asked_step (
    request_id  uuid not null references execution_request,
    step        text not null,
    facts       text not null,
    person_id   uuid not null references person,
    role        text not null,
    assigned_to uuid references person,
    asked       uuid[] not null default '{}',
    opened_at   timestamptz not null,
    last_day    date,
    state       text not null check (state in ('OPEN', 'ALLOWED', 'REFUSED', 'DROPPED')),
    answered_by uuid references person,
    by_default  boolean not null default false,
    reason      text not null default '',
    answered_at timestamptz,
    primary key (request_id, step, facts),
    constraint nobody_is_asked_in_their_own_case check (assigned_to is null or assigned_to <> person_id),
    constraint nobody_takes_a_step_in_their_own_case check (answered_by is null or answered_by <> person_id),
    constraint a_no_has_its_reason check (state <> 'REFUSED' or length(trim(reason)) > 0),
    constraint an_answer_has_its_moment check ((state in ('ALLOWED', 'REFUSED')) = (answered_at is not null))
);
comment on column asked_step.facts is 'hours and period that were asked; a step that was allowed on the same facts is not asked again';
comment on column asked_step.asked is 'everybody who was asked, in order; the last one is assigned_to, or the role when that is empty';
comment on column asked_step.by_default is 'nobody answered in time and the scheme says what then counts';
create unique index one_open_step on asked_step (request_id) where state = 'OPEN';

-- A source over which somebody said no: the request cannot use it any more (LZ-149).
create table barred_source (
    request_id uuid not null references execution_request,
    source     text not null,
    step       text not null,
    barred_at  timestamptz not null,
    primary key (request_id, source)
);
