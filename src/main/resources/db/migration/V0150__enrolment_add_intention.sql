-- What a participant means to exchange in a plan year. It binds nobody; the row of the year also says that the person was asked.
create table intention_sheet (
    employer_id uuid not null,
    person_id   uuid not null,
    scheme      text not null,
    plan_year   int not null,
    asked_at    timestamptz,
    stated_at   timestamptz,
    primary key (person_id, scheme, plan_year),
    foreign key (employer_id, person_id) references person (employer_id, id),
    constraint asked_or_stated check (asked_at is not null or stated_at is not null)
);
create index intention_sheet_of_employer on intention_sheet (employer_id, plan_year) where stated_at is not null;

create table intention (
    person_id uuid not null,
    scheme    text not null,
    plan_year int not null,
    goal      text not null,
    source    text not null,
    primary key (person_id, scheme, plan_year, goal, source),
    foreign key (person_id, scheme, plan_year) references intention_sheet on delete cascade
);
