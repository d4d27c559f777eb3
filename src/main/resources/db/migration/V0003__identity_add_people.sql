-- Employers, their units and people, what HR knows of their employment, who may do what, and the accounts to sign in with.

create table employer (
    id            uuid primary key,
    code          text not null unique check (code ~ '^[a-z0-9-]{2,60}$'),
    legal_name    text not null,
    scheme        text not null,
    zone          text not null default 'Europe/Amsterdam',
    address_lines text[] not null default '{}',
    city          text not null default ''
);
comment on column employer.scheme is 'code of the scheme pack that this employer runs';
comment on column employer.zone is 'time zone of every deadline';

create table unit (
    employer_id uuid not null references employer,
    code        text not null,
    name        text not null,
    primary key (employer_id, code)
);

create table person (
    id              uuid primary key,
    employer_id     uuid not null references employer,
    employee_number text not null,
    given_name      text not null,
    surname         text not null,
    birth_date      date,
    language        text not null default 'nl' check (language in ('nl', 'en')),
    attributes      jsonb not null default '{}',
    unique (employer_id, employee_number),
    unique (employer_id, id)
);
comment on column person.attributes is 'facts by name that a scheme may ask for, such as a device provided by the employer';

create table employment (
    id             uuid primary key,
    employer_id    uuid not null,
    person_id      uuid not null,
    unit           text not null,
    contract_type  text not null check (contract_type in ('permanent', 'fixed-term', 'trainee', 'agency')),
    job_title      text not null default '',
    starts         date not null,
    ends           date,
    weekly_hours   numeric(5, 2) not null check (weekly_hours >= 0),
    fte            numeric(6, 5) not null check (fte >= 0),
    monthly_salary_cents bigint not null check (monthly_salary_cents >= 0),
    manager_id     uuid,
    attributes     jsonb not null default '{}',
    check (ends is null or ends >= starts),
    foreign key (employer_id, person_id) references person (employer_id, id),
    foreign key (employer_id, manager_id) references person (employer_id, id),
    foreign key (employer_id, unit) references unit (employer_id, code),
    constraint nobody_manages_themselves check (manager_id is null or manager_id <> person_id)
);
comment on column employment.ends is 'last day, inclusive; null for no end';
comment on column employment.monthly_salary_cents is 'gross salary per month for these hours, whole euro cents';
create index employment_of_person on employment (person_id, starts);
create index employment_of_manager on employment (manager_id) where manager_id is not null;

create table role_grant (
    id          uuid primary key,
    employer_id uuid not null,
    person_id   uuid not null,
    role        text not null check (role in ('EMPLOYEE', 'MANAGER', 'HR', 'EMPLOYER_SIGNER', 'PAYROLL', 'PROCESS_OWNER', 'AUDITOR', 'ADMINISTRATOR')),
    unit        text,
    unique nulls not distinct (person_id, role, unit),
    foreign key (employer_id, person_id) references person (employer_id, id),
    foreign key (employer_id, unit) references unit (employer_id, code)
);
comment on column role_grant.unit is 'the unit that the role is limited to; null for the whole employer';

create table account (
    person_id       uuid primary key references person,
    user_name       text not null check (user_name = lower(user_name)),
    password_hash   text,
    enabled         boolean not null default true,
    password_set_at timestamptz,
    created_at      timestamptz not null
);
create unique index account_user_name on account (user_name);
comment on column account.password_hash is 'null for accounts that cannot sign in with a password, such as the demo''s people';

-- Who gave or took which role, and when; written beside role_grant, never changed.
create table role_change (
    id          bigint generated always as identity primary key,
    employer_id uuid not null,
    person_id   uuid not null,
    role        text not null,
    unit        text,
    change      text not null check (change in ('GRANTED', 'WITHDRAWN')),
    at          timestamptz not null,
    changed_by  uuid,
    foreign key (employer_id, person_id) references person (employer_id, id),
    foreign key (employer_id, changed_by) references person (employer_id, id)
);
comment on column role_change.changed_by is 'the administrator; null when it came with the personnel data';
create index role_change_of_person on role_change (person_id, at);

-- A link with which a person chooses a password; it works once and not for long. Only the hash of its token is kept.
create table password_link (
    token_hash text primary key,
    person_id  uuid not null references person,
    created_by uuid not null references person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index password_link_of_person on password_link (person_id);

-- Sign-ins by what was tried, kept in the database so that every node counts the same.
create table sign_in_attempt (
    id        bigint generated always as identity primary key,
    name_hash text not null,
    address   text not null,
    at        timestamptz not null,
    succeeded boolean not null default false
);
comment on column sign_in_attempt.name_hash is 'SHA-256 of the user name as typed, in lower case: people type passwords there by mistake';
comment on column sign_in_attempt.succeeded is 'false from the moment of trying until the password turned out to be right';
create index sign_in_attempt_by_name on sign_in_attempt (name_hash, at);
create index sign_in_attempt_by_address on sign_in_attempt (address, at);
create index sign_in_attempt_by_time on sign_in_attempt (at);

-- The token with which the first administrator makes an account; only its hash is kept, and it works once.
create table first_administrator_token (
    only_row   boolean primary key default true check (only_row),
    token_hash text not null,
    created_at timestamptz not null,
    used_at    timestamptz
);
