-- The ledger of sources counts hours too: the same rows, the same guard, hundredths of an hour instead of cents.
alter table source_balance rename column full_cents to full_hundredths;
alter table source_balance rename column reserved_cents to reserved_hundredths;
alter table source_balance rename column used_cents to used_hundredths;
alter table source_entry rename column amount_cents to amount_hundredths;

alter table source_balance add column counts text not null default 'MONEY' check (counts in ('MONEY', 'PAY_EACH_MONTH', 'HOURS'));
comment on column source_balance.counts is 'MONEY: EUR of the plan year; PAY_EACH_MONTH: full is EUR per month, reserved and used run over the months; HOURS';
comment on column source_balance.full_hundredths is 'whole value of the source for the plan year as HR and payroll know it, in whole hundredths of what it counts';

alter table source_balance add column facts jsonb not null default '{}';
comment on column source_balance.facts is 'further facts of the leave register that the scheme names, such as the hours taken as holiday';

-- HS-42, LZ-42, AV-33: never more than there is. Pay of each month is bound by the room of each month.
alter table source_balance drop constraint never_more_than_there_is;
alter table source_balance add constraint never_more_than_there_is
    check (counts = 'PAY_EACH_MONTH' or reserved_hundredths + used_hundredths <= full_hundredths);

create function refuse_other_count() returns trigger language plpgsql as $$
begin
    raise exception 'source % counts %, not %', old.source, old.counts, new.counts using errcode = 'check_violation';
end $$;
create trigger source_balance_counts_the_same before update of counts on source_balance
    for each row when (old.counts is distinct from new.counts) execute function refuse_other_count();
