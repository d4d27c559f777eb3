-- A matter of the employer has no person, and neither has a task that nobody took: that is not the same nobody.
alter table task drop constraint nobody_is_assigned_their_own_case;
alter table task add constraint nobody_is_assigned_their_own_case
    check (role = 'EMPLOYEE' or assigned_to is null or assigned_to is distinct from subject_person);
alter table task drop constraint nobody_claims_their_own_case;
alter table task add constraint nobody_claims_their_own_case
    check (role = 'EMPLOYEE' or claimed_by is null or claimed_by is distinct from subject_person);
alter table task drop constraint nobody_decides_their_own_case;
alter table task add constraint nobody_decides_their_own_case
    check (role = 'EMPLOYEE' or answered_by is null or answered_by is distinct from subject_person);
