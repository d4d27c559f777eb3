-- A provisional reimbursement that turned out too high is taken back by payroll (LZ-97): then the charge to the margin falls too.
alter table margin_entry drop constraint only_what_is_taken_back_is_negative;
alter table margin_entry add constraint only_what_is_taken_back_is_negative
    check (case kind when 'TAKEN_BACK' then amount_cents < 0 when 'OUTSIDE' then amount_cents >= 0 else true end);
