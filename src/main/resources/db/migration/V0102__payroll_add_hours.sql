-- A line may take hours off a balance of time, and a goal may be paid taxed, in hours or in kind: payroll has to know which.
alter table payroll_line add column treatment text not null default 'UNTAXED'
    check (treatment in ('UNTAXED', 'TAXED', 'HOURS', 'NET_DEDUCTION', 'BENEFIT_IN_KIND'));
alter table payroll_line add column hour_hundredths bigint;
comment on column payroll_line.hour_hundredths is 'signed: hours off or onto a balance of time, whole hundredths; amount_cents is what they are worth. Null for money';

create or replace function refuse_change_of_exported_line() returns trigger language plpgsql as $$
begin
    if old.batch_id is not null and (new.batch_id is distinct from old.batch_id or new.amount_cents <> old.amount_cents
        or new.component <> old.component or new.pay_month <> old.pay_month or new.person_id <> old.person_id
        or new.hour_hundredths is distinct from old.hour_hundredths or new.treatment <> old.treatment) then
        raise exception 'a line of a closed batch does not change: plan a correcting line';
    end if;
    return new;
end $$;

alter table payroll_setting add column hours boolean;
comment on column payroll_setting.hours is 'whether the file has a column of hours; null: when the scheme of the employer counts hours';
