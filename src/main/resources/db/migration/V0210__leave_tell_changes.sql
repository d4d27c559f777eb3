-- What exchanges do to balances of leave, told to the leave register of the personnel system in the order in which it became known.
create table leave_change (
    employer_id     uuid not null references employer,
    number          bigint not null check (number > 0),
    person_id       uuid not null,
    request_id      uuid not null,
    kind            text not null check (kind in ('EXCHANGED', 'BOUGHT')),
    leave           text not null,
    month           date not null check (extract(day from month) = 1),
    hour_hundredths bigint not null check (hour_hundredths <> 0),
    agreement       text not null,
    told_at         timestamptz not null,
    primary key (employer_id, number),
    foreign key (employer_id, person_id) references person (employer_id, id)
);
comment on column leave_change.number is 'without gaps in the order of telling, so that who has read to a number misses nothing';
comment on column leave_change.leave is 'code of the source of time that gives the hours, or of the goal that buys them';
comment on column leave_change.hour_hundredths is 'signed: off or onto the balance, whole hundredths; what was told before is taken back by its opposite';
create index leave_change_of_request on leave_change (request_id, kind, leave, month);
create trigger leave_change_is_append_only before update or delete on leave_change for each row execute function refuse_change();

create index payroll_line_with_hours on payroll_line (employer_id) where hour_hundredths is not null;
create index payroll_line_replaced on payroll_line (corrects) where corrects is not null;
