create table participation (
    id            uuid primary key,
    employer_id   uuid not null,
    person_id     uuid not null,
    scheme        text not null,
    edition       text not null,
    state         text not null check (state in ('SUBMITTED', 'ACTIVE', 'REFUSED', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    submitted_at  timestamptz not null,
    starts        date,
    ends          date,
    ended_by      uuid,
    end_reason    text,
    assessment    jsonb not null,
    answers       jsonb not null default '{}',
    shown_sha256  text not null check (length(shown_sha256) = 64),
    signed_how    text not null,
    reviewed_by   uuid,
    reviewed_at   timestamptz,
    review_reason text,
    submission_key text not null unique,
    foreign key (employer_id, person_id) references person (employer_id, id),
    constraint nobody_reviews_their_own_enrolment check (reviewed_by is null or reviewed_by <> person_id),
    constraint active_has_a_start check (state <> 'ACTIVE' or starts is not null),
    constraint ends_after_start check (ends is null or starts is null or ends >= starts)
);
comment on column participation.ends is 'last day, inclusive';
comment on column participation.shown_sha256 is 'hash of exactly the enrolment text that the employee signed (HS-01)';
create unique index one_running_participation on participation (person_id, scheme) where state in ('SUBMITTED', 'ACTIVE');
create index participation_of_employer on participation (employer_id, state);
