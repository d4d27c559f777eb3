create table pay_batch (
    id           uuid primary key,
    employer_id  uuid not null references employer,
    pay_month    date not null check (extract(day from pay_month) = 1),
    number       int not null,
    closed_by    uuid not null references person,
    closed_at    timestamptz not null,
    lines        int not null,
    total_source_cents bigint not null,
    total_goal_cents   bigint not null,
    file_name    text not null,
    content      bytea not null,
    sha256       text not null check (length(sha256) = 64),
    state        text not null default 'CLOSED' check (state in ('CLOSED', 'ACKNOWLEDGED')),
    acknowledged_by uuid references person,
    acknowledged_at timestamptz,
    unique (employer_id, pay_month, number)
);
comment on column pay_batch.content is 'the file exactly as handed over; a download never builds it again';

create table payroll_line (
    id            uuid primary key,
    employer_id   uuid not null,
    person_id     uuid not null,
    request_id    uuid,
    pay_month     date not null check (extract(day from pay_month) = 1),
    side          text not null check (side in ('SOURCE', 'GOAL')),
    code          text not null,
    component     text not null,
    amount_cents  bigint not null,
    addendum_ref  text not null default '',
    corrects      uuid references payroll_line,
    batch_id      uuid references pay_batch,
    state         text not null default 'PLANNED' check (state in ('PLANNED', 'EXPORTED', 'ACKNOWLEDGED', 'REJECTED')),
    reject_reason text,
    planned_at    timestamptz not null,
    key           text not null unique,
    foreign key (employer_id, person_id) references person (employer_id, id),
    constraint exported_belongs_to_a_batch check ((state = 'PLANNED') = (batch_id is null)),
    constraint rejected_has_a_reason check (state <> 'REJECTED' or length(trim(reject_reason)) > 0)
);
comment on column payroll_line.amount_cents is 'signed: sources go down, goals go up; whole euro cents';
comment on column payroll_line.key is 'what makes the line unique: request, source or goal, month, side, and the line it corrects';
create index payroll_line_of_month on payroll_line (employer_id, pay_month, state);
create index payroll_line_of_request on payroll_line (request_id);

-- A line of a closed batch keeps its figures for ever; only what payroll answers is added.
create function refuse_change_of_exported_line() returns trigger language plpgsql as $$
begin
    if old.batch_id is not null and (new.batch_id is distinct from old.batch_id or new.amount_cents <> old.amount_cents
        or new.component <> old.component or new.pay_month <> old.pay_month or new.person_id <> old.person_id) then
        raise exception 'a line of a closed batch does not change: plan a correcting line';
    end if;
    return new;
end $$;
create trigger exported_line_does_not_change before update on payroll_line
    for each row execute function refuse_change_of_exported_line();
create function refuse_change_of_batch() returns trigger language plpgsql as $$
begin
    if new.content <> old.content or new.sha256 <> old.sha256 or new.pay_month <> old.pay_month or new.lines <> old.lines then
        raise exception 'a closed batch does not change';
    end if;
    return new;
end $$;
create trigger batch_does_not_change before update on pay_batch
    for each row execute function refuse_change_of_batch();
