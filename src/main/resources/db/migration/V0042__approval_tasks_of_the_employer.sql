-- Tasks that are nobody's case, such as the amounts of the next plan year; and more kinds of cases, which the code names.
alter table task drop constraint task_subject_kind_check;
alter table task add constraint task_subject_kind_check check (subject_kind ~ '^[A-Z_]{3,30}$');
alter table task alter column subject_person drop not null;
alter table task add constraint employees_have_their_own_case check (role <> 'EMPLOYEE' or subject_person is not null);
comment on column task.subject_person is 'whose case it is; null for a matter of the employer';
