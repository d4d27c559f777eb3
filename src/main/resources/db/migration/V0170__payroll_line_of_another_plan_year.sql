-- An amount that was provisional is set right after its plan year too (LZ-97): the line falls in a month of the next one and counts for the year before.
alter table payroll_line add column plan_year int;
comment on column payroll_line.plan_year is 'plan year that the line counts for; null: the one in which its month lies';
