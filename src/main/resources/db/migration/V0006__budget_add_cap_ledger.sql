-- Caps per goal, unit and plan year by amount and count, the places taken, and the append-only ledger behind the counters.

create table cap (
    id                  uuid primary key,
    employer_id         uuid not null references employer,
    goal                text not null,
    unit                text not null,
    plan_year           int not null,
    budget_cents        bigint not null check (budget_cents >= 0),
    guaranteed          int not null check (guaranteed >= 0),
    reserved_cents      bigint not null default 0 check (reserved_cents >= 0),
    granted_cents       bigint not null default 0 check (granted_cents >= 0),
    reserved_places     int not null default 0 check (reserved_places >= 0),
    granted_places      int not null default 0 check (granted_places >= 0),
    -- what the employer decided to allow beyond the guarantee and the budget (HS-54, HS-122), by decision
    beyond_places       int not null default 0 check (beyond_places >= 0),
    beyond_cents        bigint not null default 0 check (beyond_cents >= 0),
    unique (employer_id, goal, unit, plan_year),
    constraint never_more_places_than_allowed check (reserved_places + granted_places <= guaranteed + beyond_places),
    constraint never_more_money_than_allowed check (reserved_cents + granted_cents <= budget_cents + beyond_cents)
);
comment on column cap.guaranteed is 'places that may not be refused for lack of budget (HS-53)';

-- One row per request that counts. HS-60: requests of one person for one goal in one year share one place.
create table cap_reservation (
    request_id    uuid primary key,
    cap_id        uuid not null references cap,
    person_id     uuid not null references person,
    amount_cents  bigint not null check (amount_cents > 0),
    holds_place   boolean not null,
    beyond_place  boolean not null default false,
    beyond_cents  bigint not null default 0 check (beyond_cents >= 0),
    state         text not null check (state in ('WAITING', 'RESERVED', 'GRANTED', 'RELEASED')),
    counted_at    timestamptz not null
);
comment on column cap_reservation.state is 'WAITING: counted as received, but beyond the guarantee and not decided; holds no room yet';
comment on column cap_reservation.counted_at is 'time stamp of complete receipt, which makes the order (HS-56)';
create unique index one_place_per_person on cap_reservation (cap_id, person_id) where holds_place and state in ('RESERVED', 'GRANTED');
create index cap_reservation_of_cap on cap_reservation (cap_id, counted_at);

create table cap_entry (
    id           bigint generated always as identity primary key,
    cap_id       uuid not null references cap,
    kind         text not null check (kind in ('SET', 'RESERVED', 'RELEASED', 'GRANTED', 'ALLOWED_BEYOND')),
    amount_cents bigint not null,
    places       int not null,
    request_id   uuid,
    decided_by   uuid,
    reason       text,
    entered_at   timestamptz not null,
    key          text not null unique
);
create index cap_entry_of_cap on cap_entry (cap_id, id);
create trigger cap_entry_is_append_only before update or delete on cap_entry
    for each row execute function refuse_change();

-- HS-124..HS-128: the employer stops all undecided requests of a goal.
create table goal_restriction (
    id          uuid primary key,
    employer_id uuid not null references employer,
    goal        text not null,
    plan_year   int not null,
    reason      text not null check (length(trim(reason)) > 0),
    ground      text not null check (ground in ('MARGIN', 'LAW')),
    decided_by  uuid not null references person,
    decided_at  timestamptz not null,
    lifted_by   uuid references person,
    lifted_at   timestamptz
);
create unique index one_restriction_per_goal on goal_restriction (employer_id, goal, plan_year) where lifted_at is null;
