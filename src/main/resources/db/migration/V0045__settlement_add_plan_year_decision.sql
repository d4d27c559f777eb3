-- The employer decides each year on amounts, budgets and numbers, before the plan year begins (HS-04, HS-154).
create table plan_year_decision (
    id          uuid primary key,
    employer_id uuid not null references employer,
    plan_year   int not null,
    opened_at   timestamptz not null,
    last_day    date not null,
    choice      text check (choice in ('OWN_SET', 'CARRIED_OVER')),
    reason      text not null default '',
    decided_by  uuid,
    decided_at  timestamptz,
    unique (employer_id, plan_year),
    foreign key (employer_id, decided_by) references person (employer_id, id),
    constraint decided_says_who_and_when check ((choice is not null) = (decided_by is not null and decided_at is not null)),
    constraint carrying_over_has_its_reason check (choice is distinct from 'CARRIED_OVER' or length(trim(reason)) > 0)
);
comment on column plan_year_decision.last_day is 'last day on which the set may be published, inclusive';
comment on column plan_year_decision.choice is 'OWN_SET: the pack has amounts of this year; CARRIED_OVER: those of the year before go on, by decision; null while nobody decided';
