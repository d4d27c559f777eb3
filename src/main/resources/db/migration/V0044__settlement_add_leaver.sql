-- The final settlement of somebody who left with granted exchanges that payroll had not carried out (HS-159, HS-A28).
create table leaver_settlement (
    id          uuid primary key,
    employer_id uuid not null,
    person_id   uuid not null,
    last_day    date not null,
    plan_year   int not null,
    state       text not null default 'OPEN' check (state in ('OPEN', 'STATED', 'DONE', 'NOT_NEEDED')),
    opened_at   timestamptz not null,
    pay_month   date check (extract(day from pay_month) = 1),
    stated_by   uuid,
    stated_at   timestamptz,
    unique (person_id, last_day),
    foreign key (employer_id, person_id) references person (employer_id, id),
    foreign key (employer_id, stated_by) references person (employer_id, id),
    constraint nobody_settles_their_own_case check (stated_by is distinct from person_id),
    constraint stated_says_who_and_when check ((state in ('STATED', 'DONE')) = (stated_by is not null and stated_at is not null and pay_month is not null))
);
comment on column leaver_settlement.last_day is 'last day of service, inclusive';
comment on column leaver_settlement.pay_month is 'month of the final payroll run';
create index leaver_settlement_open on leaver_settlement (employer_id) where state in ('OPEN', 'STATED');

create table leaver_payout (
    settlement_id uuid not null references leaver_settlement,
    source        text not null,
    amount_cents  bigint not null check (amount_cents >= 0),
    primary key (settlement_id, source)
);
comment on column leaver_payout.amount_cents is 'EUR gross of the source that the final run pays out, whole euro cents';

-- What a source really pays in a year, as payroll stated it (HS-132); the ledger follows it.
create table actual_source (
    id           bigint generated always as identity primary key,
    employer_id  uuid not null,
    person_id    uuid not null,
    source       text not null,
    plan_year    int not null,
    amount_cents bigint not null check (amount_cents >= 0),
    stated_by    uuid not null,
    stated_at    timestamptz not null,
    key          text not null unique,
    foreign key (employer_id, person_id) references person (employer_id, id),
    foreign key (employer_id, stated_by) references person (employer_id, id),
    constraint nobody_states_their_own_source check (stated_by <> person_id)
);
create index actual_source_of_person on actual_source (person_id, plan_year, id);
create trigger actual_source_is_append_only before update or delete on actual_source
    for each row execute function refuse_change();
