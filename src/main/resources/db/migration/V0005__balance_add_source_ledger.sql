-- What each employee has in each source per plan year, and the append-only ledger of what was reserved and used.

create table source_balance (
    employer_id    uuid not null,
    person_id      uuid not null,
    source         text not null,
    plan_year      int not null,
    full_cents     bigint not null check (full_cents >= 0),
    reserved_cents bigint not null default 0 check (reserved_cents >= 0),
    used_cents     bigint not null default 0 check (used_cents >= 0),
    primary key (person_id, source, plan_year),
    foreign key (employer_id, person_id) references person (employer_id, id),
    -- HS-42: never more than there is, per source; the usable part is checked by the reserving statement itself
    constraint never_more_than_there_is check (reserved_cents + used_cents <= full_cents)
);
comment on column source_balance.full_cents is 'gross value of the source for the plan year as HR and payroll know it, whole euro cents';

create table source_entry (
    id           bigint generated always as identity primary key,
    person_id    uuid not null,
    source       text not null,
    plan_year    int not null,
    kind         text not null check (kind in ('STATED', 'RESERVED', 'RELEASED', 'USED', 'CORRECTED')),
    amount_cents bigint not null,
    request_id   uuid,
    entered_at   timestamptz not null,
    key          text not null unique,
    foreign key (person_id, source, plan_year) references source_balance
);
comment on column source_entry.kind is 'STATED changes full; RESERVED adds to reserved; RELEASED takes from reserved; USED moves from reserved to used; CORRECTED changes used';
comment on column source_entry.key is 'what makes the entry unique, so that a repetition changes nothing';
create index source_entry_of_balance on source_entry (person_id, source, plan_year, id);
create index source_entry_of_request on source_entry (request_id) where request_id is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: correct by a counter-entry', tg_table_name;
end $$;
create trigger source_entry_is_append_only before update or delete on source_entry
    for each row execute function refuse_change();
