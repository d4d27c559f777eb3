-- A request that stands on the waiting list behind a cap, or has an offer from it (LZ-80 to LZ-82).
alter table execution_request drop constraint execution_request_state_check;
alter table execution_request add constraint execution_request_state_check check (state in
    ('SUBMITTED', 'WAITING', 'SENT_BACK', 'ACCEPTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'RESTRICTED', 'CLOSED'));
