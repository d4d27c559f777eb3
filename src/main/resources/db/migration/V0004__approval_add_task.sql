-- The task list: our own projection of the engine's user tasks, written in the same transaction.

create table task (
    id             uuid primary key,
    engine_task_id text not null unique,
    employer_id    uuid not null references employer,
    form           text not null,
    subject_kind   text not null check (subject_kind in ('ENROLMENT', 'REQUEST', 'PAYROLL_LINE')),
    subject_id     uuid not null,
    subject_person uuid not null,
    role           text not null,
    unit           text,
    assigned_to    uuid,
    claimed_by     uuid,
    claimed_at     timestamptz,
    title_figures  jsonb not null default '{}',
    goal           text,
    amount_cents   bigint,
    doubts         text[] not null default '{}',
    created_at     timestamptz not null,
    due_on         date,
    state          text not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'CANCELLED')),
    answered_by    uuid,
    answered_at    timestamptz,
    answer         jsonb,
    foreign key (employer_id, subject_person) references person (employer_id, id),
    -- The employee's own tasks (completing, signing) are assigned to that employee; all others nobody does for themselves.
    constraint nobody_claims_their_own_case check (assigned_to is not null or claimed_by is null or claimed_by <> subject_person),
    constraint nobody_decides_their_own_case check (assigned_to is not null or answered_by is null or answered_by <> subject_person),
    constraint answered_by_somebody check ((state = 'ANSWERED') = (answered_by is not null))
);
comment on column task.form is 'id of the form and of the step in the model';
comment on column task.role is 'role that may do it; for tasks of one person EMPLOYEE with assigned_to';
comment on column task.unit is 'unit of the subject; role grants limited to another unit do not see it';
comment on column task.assigned_to is 'the one person whose task it is; null for tasks of a role';
create index task_open_by_role on task (employer_id, role, unit, due_on, id) where state = 'OPEN';
create index task_open_of_person on task (assigned_to, due_on, id) where state = 'OPEN' and assigned_to is not null;
create index task_open_claimed on task (claimed_by, due_on, id) where state = 'OPEN' and claimed_by is not null;
create index task_of_subject on task (subject_id, created_at);
