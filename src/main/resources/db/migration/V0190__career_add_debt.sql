-- What somebody still owed after choices were settled, and how it was paid (LZ-187 to LZ-189).
create table choice_debt (
    settlement_id  uuid primary key references choice_settlement,
    owed_cents     bigint not null check (owed_cents > 0),
    received_on    date not null,
    interest_cents bigint not null check (interest_cents >= 0),
    costs_cents    bigint not null check (costs_cents >= 0),
    recorded_by    uuid not null references person,
    recorded_at    timestamptz not null
);
comment on column choice_debt.received_on is 'day on which the debt came in';
comment on column choice_debt.costs_cents is 'costs of collection, which the employee bears';
create trigger choice_debt_is_append_only before update or delete on choice_debt for each row execute function refuse_change();
