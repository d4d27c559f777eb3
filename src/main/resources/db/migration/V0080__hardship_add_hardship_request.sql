-- Hardship requests: an employee finds an outcome unfair, the employer decides in writing within a term (LZ-155, LZ-156).

create table hardship_request (
    id              uuid primary key,
    employer_id     uuid not null,
    person_id       uuid not null,
    number          text not null unique,
    scheme          text not null,
    edition         text not null,
    unit            text not null,
    about           text not null check (about in ('REQUEST', 'ENROLMENT', 'RULE')),
    case_id         uuid,
    goal            text,
    checks          jsonb not null,
    reason          text not null check (length(reason) between 20 and 4000),
    state           text not null check (state in ('OPEN', 'GRANTED', 'PARTLY', 'REFUSED', 'WITHDRAWN')),
    received_at     timestamptz not null,
    last_day        date not null,
    escalated_at    timestamptz,
    barred          uuid[] not null,
    decided_by      uuid,
    decided_at      timestamptz,
    decision_reason text,
    arrangement     text,
    reopens         boolean not null default false,
    letter_id       uuid,
    submission_key  text not null unique,
    foreign key (employer_id, person_id) references person (employer_id, id),
    foreign key (employer_id, letter_id) references stored_document (employer_id, id),
    constraint nobody_decides_their_own_hardship check (decided_by is null or decided_by <> person_id),
    constraint nobody_decides_twice_on_one_case check (decided_by is null or not decided_by = any (barred)),
    constraint decided_has_decider_and_reason check ((state in ('GRANTED', 'PARTLY', 'REFUSED'))
        = (decided_by is not null and decided_at is not null and length(trim(decision_reason)) > 0)),
    constraint a_case_has_an_id check ((about = 'RULE') = (case_id is null))
);
comment on table hardship_request is 'a request on the hardship clause with its decision';
comment on column hardship_request.case_id is 'the execution request or participation whose outcome is disputed';
comment on column hardship_request.goal is 'code of the goal that it is about; empty when it is about taking part or about the scheme as a whole';
comment on column hardship_request.checks is 'the checks that led to the outcome: code, rules, sentence per language';
comment on column hardship_request.last_day is 'last day for the decision, inclusive, in the zone of the employer';
comment on column hardship_request.barred is 'people who took part in the disputed decision and so cannot take this one';
create index hardship_request_of_employer on hardship_request (employer_id, state, last_day);
create index hardship_request_of_person on hardship_request (person_id, received_at desc);
-- one open request per case: on a rule, per person and goal
create unique index one_open_hardship_request on hardship_request (coalesce(case_id, person_id), coalesce(goal, '')) where state = 'OPEN';

create table hardship_enclosure (
    hardship_id uuid not null references hardship_request,
    employer_id uuid not null,
    document_id uuid not null,
    place       int not null,
    primary key (hardship_id, document_id),
    foreign key (employer_id, document_id) references stored_document (employer_id, id)
);
create index hardship_enclosure_by_document on hardship_enclosure (document_id);

-- The checks that a decision lifts, and the maximum that it puts in the place of the scheme's.
create table dispensation (
    id            uuid primary key,
    hardship_id   uuid not null references hardship_request,
    person_id     uuid not null references person,
    scheme        text not null,
    goal          text,
    check_code    text not null,
    rules         text[] not null,
    instead_cents bigint check (instead_cents > 0),
    until         date not null,
    decided_on    date not null,
    used_by       uuid,
    unique (hardship_id, check_code),
    constraint an_amount_goes_with_the_maximum check ((check_code = 'maximum') = (instead_cents is not null))
);
comment on column dispensation.until is 'last day of receipt on which a case can rest on it, inclusive';
comment on column dispensation.used_by is 'the execution request that rests on it; empty while none does, and always for one about taking part';
create index dispensation_of_person on dispensation (person_id, scheme);

create sequence hardship_number;

alter table stored_document drop constraint stored_document_purpose_check;
alter table stored_document drop constraint content_type_fits_the_purpose;
alter table stored_document add constraint content_type_fits_the_purpose check (
    purpose in ('RECEIPT', 'ENCLOSURE') and content_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')
    or purpose in ('ADDENDUM', 'LETTER') and content_type = 'application/pdf'
    or purpose = 'PAYROLL_FILE' and content_type = 'text/csv');
