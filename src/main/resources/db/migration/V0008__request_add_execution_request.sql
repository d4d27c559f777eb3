create table execution_request (
    id             uuid primary key,
    employer_id    uuid not null,
    person_id      uuid not null,
    number         text not null unique,
    scheme         text not null,
    edition        text not null,
    edition_digest text not null,
    plan_year      int not null,
    goal           text not null,
    unit           text not null,
    state          text not null check (state in ('SUBMITTED', 'SENT_BACK', 'ACCEPTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'RESTRICTED', 'CLOSED')),
    submitted_at   timestamptz not null,
    complete_at    timestamptz,
    cost_cents     bigint not null check (cost_cents > 0),
    expense_date   date not null,
    asked_cents    bigint not null check (asked_cents >= 0),
    granted_cents  bigint check (granted_cents >= 0),
    declarations   text[] not null default '{}',
    consequences_read boolean not null,
    answers        jsonb not null default '{}',
    evaluation     jsonb not null,
    refusal_ground text,
    refusal_reason text,
    decided_by     uuid,
    decided_at     timestamptz,
    shown_text     text not null,
    shown_sha256   text not null check (length(shown_sha256) = 64),
    signed_how     text not null,
    submission_key text not null unique,
    version        int not null default 0,
    foreign key (employer_id, person_id) references person (employer_id, id),
    constraint nobody_decides_their_own_request check (decided_by is null or decided_by <> person_id),
    constraint granted_has_an_amount check (state <> 'GRANTED' or (granted_cents is not null and granted_cents > 0)),
    constraint refused_has_a_ground check (state <> 'REFUSED' or refusal_ground is not null)
);
comment on column execution_request.complete_at is 'time stamp of complete receipt, which decides order and deadline (HS-118)';
comment on column execution_request.shown_text is 'canonical text that the employee signed on submission, kept word for word';
comment on column execution_request.shown_sha256 is 'hash of exactly what the employee signed on submission (HS-137)';
comment on column execution_request.evaluation is 'the evaluator''s whole answer: findings, sums, split, planned lines';
create index execution_request_of_person on execution_request (person_id, submitted_at desc);
create index execution_request_of_goal on execution_request (employer_id, plan_year, goal, state);

create table request_source (
    request_id    uuid not null references execution_request,
    source        text not null,
    amount_cents  bigint not null check (amount_cents > 0),
    pay_month     date not null check (extract(day from pay_month) = 1),
    primary key (request_id, source)
);

create table request_receipt (
    request_id   uuid not null references execution_request,
    document_id  uuid not null,
    evidence     text not null,
    added_at     timestamptz not null,
    replaced_at  timestamptz,
    primary key (request_id, document_id)
);
create index request_receipt_by_document on request_receipt (document_id);

-- The story of a request as its employee may read it, append-only.
create table request_step (
    id         bigint generated always as identity primary key,
    request_id uuid not null references execution_request,
    step       text not null,
    by_person  uuid,
    by_role    text,
    figures    jsonb not null default '{}',
    at         timestamptz not null
);
create index request_step_of_request on request_step (request_id, id);
create trigger request_step_is_append_only before update or delete on request_step
    for each row execute function refuse_change();

-- What somebody is filling in, so that an expired session or a lost node costs nothing.
create table request_draft (
    id         uuid primary key,
    person_id  uuid not null references person,
    goal       text,
    content    jsonb not null,
    saved_at   timestamptz not null,
    version    int not null default 0
);
create index request_draft_of_person on request_draft (person_id, saved_at desc);

-- What a person had before this system knew: decides look-back rules (HS-70..HS-72, HS-104, HS-153).
create table past_grant (
    id           uuid primary key,
    person_id    uuid not null references person,
    goal         text not null,
    plan_year    int not null,
    kind         text not null check (kind in ('GRANTED', 'PROVIDED', 'REFUSED')),
    amount_cents bigint not null default 0,
    request_id   uuid unique references execution_request,
    note         text not null default ''
);
create index past_grant_of_person on past_grant (person_id, goal, plan_year);

create sequence request_number;
