-- The tax-free margin of an employer per year (HS-146 to HS-148): the wage sum that it is counted from, and what is charged to it.

create table wage_sum (
    id           bigint generated always as identity primary key,
    employer_id  uuid not null references employer,
    plan_year    int not null,
    as_of        date not null,
    amount_cents bigint not null check (amount_cents > 0),
    entered_by   uuid not null,
    entered_at   timestamptz not null,
    key          text not null unique,
    foreign key (employer_id, entered_by) references person (employer_id, id)
);
comment on column wage_sum.as_of is 'the day on which the employer knew the wage sum of the whole year to be this; the latest one counts';
comment on column wage_sum.amount_cents is 'fiscal wage sum of the whole plan year, whole euro cents';
create index wage_sum_of_year on wage_sum (employer_id, plan_year, as_of desc, id desc);
create trigger wage_sum_is_append_only before update or delete on wage_sum
    for each row execute function refuse_change();

create table margin_entry (
    id           uuid primary key,
    employer_id  uuid not null references employer,
    plan_year    int not null,
    kind         text not null check (kind in ('SCHEME', 'OUTSIDE', 'TAKEN_BACK')),
    charged_on   date not null,
    description  text not null check (length(trim(description)) > 0),
    amount_cents bigint not null,
    goal         text,
    person_id    uuid,
    takes_back   uuid unique references margin_entry,
    entered_by   uuid,
    entered_at   timestamptz not null,
    key          text not null unique,
    foreign key (employer_id, person_id) references person (employer_id, id),
    foreign key (employer_id, entered_by) references person (employer_id, id),
    constraint charged_in_its_year check (extract(year from charged_on) = plan_year),
    constraint only_what_is_taken_back_is_negative check ((amount_cents < 0) = (kind = 'TAKEN_BACK')),
    constraint taken_back_names_what check ((takes_back is not null) = (kind = 'TAKEN_BACK')),
    constraint scheme_names_goal_and_person check (kind <> 'SCHEME' or goal is not null and person_id is not null),
    constraint people_answer_for_other_entries check (kind = 'SCHEME' or entered_by is not null)
);
comment on column margin_entry.kind is 'SCHEME: a reimbursement that payroll carried out; OUTSIDE: another provision, such as Christmas hampers; TAKEN_BACK: undoes an OUTSIDE entry';
comment on column margin_entry.charged_on is 'day on which it falls, which may still have to come';
comment on column margin_entry.key is 'what makes the entry unique: the payroll line, or the submission of the screen';
create index margin_entry_of_year on margin_entry (employer_id, plan_year, charged_on, id);
create trigger margin_entry_is_append_only before update or delete on margin_entry
    for each row execute function refuse_change();
