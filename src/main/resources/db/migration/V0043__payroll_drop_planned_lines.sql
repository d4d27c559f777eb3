-- A planned line that no source carries is dropped, and seen no more; a handed-over one never is (HS-132, HS-159).
alter table payroll_line add column dropped_at timestamptz;
alter table payroll_line drop constraint payroll_line_state_check;
alter table payroll_line add constraint payroll_line_state_check check (state in ('PLANNED', 'EXPORTED', 'ACKNOWLEDGED', 'REJECTED', 'DROPPED'));
alter table payroll_line drop constraint exported_belongs_to_a_batch;
alter table payroll_line add constraint exported_belongs_to_a_batch check ((state in ('PLANNED', 'DROPPED')) = (batch_id is null));
alter table payroll_line add constraint dropped_at_some_time check ((state = 'DROPPED') = (dropped_at is not null));
comment on column payroll_line.dropped_at is 'when it was taken out before it was handed over; other lines stand in its place, or none';
