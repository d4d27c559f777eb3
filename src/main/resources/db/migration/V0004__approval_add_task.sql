-- The task list: our own projection of the engine's user tasks, written in the same transaction.

create table task (
    id             uuid primary key,
    engine_task_id text not null unique,
    employer_id    uuid not null references employer,
    form           text not null,
    subject_kind   text not null check (subject_kind in ('ENROLMENT', 'REQUEST', 'PAYROLL_LINE')),
    subject_id     uuid not null,
    subject_person uuid not null,
    role           text not null check (role in ('EMPLOYEE', 'MANAGER', 'HR', 'EMPLOYER_SIGNER', 'PAYROLL', 'PROCESS_OWNER', 'AUDITOR', 'ADMINISTRATOR')),
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
    sort_on        date not null generated always as (coalesce(due_on, date 'infinity')) stored,
    state          text not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'CANCELLED')),
    answered_by    uuid,
    answered_at    timestamptz,
    answer         jsonb,
    draft          jsonb,
    foreign key (employer_id, subject_person) references person (employer_id, id),
    foreign key (employer_id, assigned_to) references person (employer_id, id),
    foreign key (employer_id, claimed_by) references person (employer_id, id),
    foreign key (employer_id, answered_by) references person (employer_id, id),
    -- Employees complete and sign their own case; everything else nobody does for themselves.
    constraint employees_do_what_is_theirs check (role <> 'EMPLOYEE' or coalesce(assigned_to = subject_person, false)),
    constraint nobody_is_assigned_their_own_case check (role = 'EMPLOYEE' or assigned_to is distinct from subject_person),
    constraint nobody_claims_their_own_case check (role = 'EMPLOYEE' or claimed_by is distinct from subject_person),
    constraint nobody_decides_their_own_case check (role = 'EMPLOYEE' or answered_by is distinct from subject_person),
    constraint answered_by_whose_it_is check (assigned_to is null or answered_by is null or answered_by = assigned_to),
    constraint answered_by_somebody check ((state = 'ANSWERED') = (answered_by is not null)),
    constraint answered_at_some_time check ((answered_by is null) = (answered_at is null)),
    constraint only_whose_it_is_drafts check (draft is null or state = 'OPEN' and (claimed_by is not null or assigned_to is not null)),
    constraint claimed_at_some_time check ((claimed_by is null) = (claimed_at is null))
);
comment on column task.form is 'id of the form and of the step in the model';
comment on column task.role is 'role that may do it; EMPLOYEE for the task of the person of the case, in assigned_to';
comment on column task.unit is 'unit of the case; role grants limited to another unit do not see it; null: only grants for the whole employer do';
comment on column task.assigned_to is 'the one person whose task it is; null for tasks of a role';
comment on column task.amount_cents is 'EUR gross that it is about, whole euro cents';
comment on column task.title_figures is 'values for the sentence task.<form>.title; amounts, days and texts by language are objects with one key';
comment on column task.draft is 'what whoever took it is filling in, so that an expired session or a lost node costs nothing';
comment on column task.due_on is 'last day, inclusive; null for none';
comment on column task.sort_on is 'what lists are sorted by: tasks without a last day come last';

-- One index per question; each page is read from where the last one ended.
create index task_waiting on task (employer_id, role, unit, sort_on, id)
    where state = 'OPEN' and claimed_by is null and assigned_to is null;
create index task_waiting_by_form on task (employer_id, role, unit, form, sort_on, id)
    where state = 'OPEN' and claimed_by is null and assigned_to is null;
create index task_waiting_by_goal on task (employer_id, role, unit, goal, sort_on, id)
    where state = 'OPEN' and claimed_by is null and assigned_to is null;
create index task_assigned on task (assigned_to, sort_on, id) where state = 'OPEN' and assigned_to is not null;
create index task_claimed on task (claimed_by, sort_on, id) where state = 'OPEN' and claimed_by is not null;
create index task_with_colleagues on task (employer_id, role, unit, sort_on, id) where state = 'OPEN' and claimed_by is not null;
create index task_of_subject on task (subject_id, created_at);
create index task_open_of_person on task (subject_person) where state = 'OPEN';
