-- What the personnel system states of people, fact by fact with the day that it was stated for, and the events that follow.

alter table person add email text check (email is null or length(email) between 3 and 254);
alter table person add stated_on date;
comment on column person.stated_on is 'as-of date of the feed file that last stated the person; null for people who came another way';

alter table employment add number text;
alter table employment add stated_on date;
alter table employment add hours_stated_on date;
alter table employment add salary_stated_on date;
alter table employment add manager_stated_on date;
update employment e set number = numbered.position::text
  from (select id, row_number() over (partition by person_id order by starts, id) as position from employment) numbered
 where numbered.id = e.id;
alter table employment alter number set not null;
alter table employment add constraint employment_number_is_unique unique (person_id, number);
alter table employment add constraint employment_of_employer unique (employer_id, id);
comment on column employment.number is 'number of the employment within the person, as the personnel system gives it';
comment on column employment.stated_on is 'as-of date of the feed file that last stated unit, contract, first and last day';

-- Values of an employment from a day on; the row of the employment holds those of today.
create table employment_term (
    employer_id   uuid not null,
    employment_id uuid not null,
    kind          text not null check (kind in ('HOURS', 'SALARY', 'MANAGER')),
    valid_from    date not null,
    weekly_hours  numeric(5, 2) check (weekly_hours >= 0),
    fte           numeric(6, 5) check (fte >= 0),
    monthly_salary_cents bigint check (monthly_salary_cents >= 0),
    manager_id    uuid,
    primary key (employment_id, kind, valid_from),
    foreign key (employer_id, employment_id) references employment (employer_id, id),
    foreign key (employer_id, manager_id) references person (employer_id, id),
    constraint a_term_has_the_value_of_its_kind check (
        kind = 'HOURS' and weekly_hours is not null and fte is not null and monthly_salary_cents is null and manager_id is null
        or kind = 'SALARY' and monthly_salary_cents is not null and weekly_hours is null and fte is null and manager_id is null
        or kind = 'MANAGER' and weekly_hours is null and fte is null and monthly_salary_cents is null)
);
comment on column employment_term.valid_from is 'first day, inclusive; it holds until the next row of the same kind';
comment on column employment_term.manager_id is 'of kind MANAGER; null for nobody from that day on';
create index employment_term_by_day on employment_term (valid_from);

create table absence (
    id          uuid primary key,
    employer_id uuid not null,
    person_id   uuid not null,
    kind        text not null check (kind in ('sickness', 'parental-leave', 'unpaid-leave', 'sabbatical', 'suspension', 'other')),
    starts      date not null,
    ends        date,
    percent     int not null check (percent between 1 and 100),
    stated_on   date not null,
    unique (person_id, kind, starts),
    check (ends is null or ends >= starts),
    foreign key (employer_id, person_id) references person (employer_id, id)
);
comment on table absence is 'that somebody is away, never why: no cause and no diagnosis is kept';
comment on column absence.ends is 'last day, inclusive; null while it lasts';
comment on column absence.percent is 'share of the working hours';

-- What became of the facts, to be told to the other contexts when its day has come; told once.
create table personnel_event (
    id            bigint generated always as identity primary key,
    key           text not null unique,
    employer_id   uuid not null,
    person_id     uuid not null,
    employment_id uuid,
    kind          text not null,
    due_on        date not null,
    content       jsonb not null,
    recorded_at   timestamptz not null,
    published_at  timestamptz,
    attempts      int not null default 0,
    next_try_at   timestamptz,
    failure       text,
    foreign key (employer_id, person_id) references person (employer_id, id),
    foreign key (employer_id, employment_id) references employment (employer_id, id)
);
comment on column personnel_event.due_on is 'day at the employer from which it is told';
comment on column personnel_event.failure is 'kind of the last failure of a listener; null when there was none';
create index personnel_event_to_tell on personnel_event (due_on, id) where published_at is null;
create index personnel_event_of_employment on personnel_event (employment_id) where published_at is null;
