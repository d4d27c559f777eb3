-- A waiting list in order of complete receipt, offers with a last moment, and places held before a purchase.

alter table cap_reservation
    add column queued         boolean not null default false,
    add column wanted_cents   bigint check (wanted_cents > 0),
    add column declined_cents bigint not null default 0 check (declined_cents >= 0),
    add column offer_until    timestamptz,
    add column hold_until     timestamptz;

comment on column cap_reservation.queued is 'stands on the waiting list (LZ-80); a request that waits for a decision of the employer does not';
comment on column cap_reservation.wanted_cents is 'what is asked in full, where amount_cents is the part that was offered (LZ-81)';
comment on column cap_reservation.declined_cents is 'largest part that was offered and not wanted; the same part is not offered again';
comment on column cap_reservation.offer_until is 'an offer waits for its answer until then; its room is reserved meanwhile (LZ-82)';
comment on column cap_reservation.hold_until is 'a place held before the purchase is given back then';

alter table cap_reservation drop constraint cap_reservation_state_check;
alter table cap_reservation add constraint cap_reservation_state_check
    check (state in ('WAITING', 'RESERVED', 'GRANTED', 'RELEASED', 'HELD'));
alter table cap_reservation
    add constraint only_who_waits_stands_in_line check (not queued or state = 'WAITING'),
    add constraint only_an_offer_has_an_answer_to_wait_for check (offer_until is null or state = 'RESERVED'),
    add constraint a_hold_ends check ((state = 'HELD') = (hold_until is not null));

drop index one_place_per_person;
create unique index one_place_per_person on cap_reservation (cap_id, person_id)
    where holds_place and state in ('RESERVED', 'GRANTED', 'HELD');
create index cap_queue on cap_reservation (cap_id, counted_at, request_id) where queued;
create index cap_holds on cap_reservation (hold_until) where state = 'HELD';
create index cap_offers on cap_reservation (offer_until) where offer_until is not null;
