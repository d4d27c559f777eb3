create table addendum (
    id            uuid primary key,
    request_id    uuid not null references execution_request,
    edition_no    int not null,
    employee_id   uuid not null references person,
    content       text not null,
    sha256        text not null check (length(sha256) = 64),
    state         text not null check (state in ('DRAWN_UP', 'SEALED', 'SUPERSEDED', 'VOID')),
    drawn_up_at   timestamptz not null,
    sealed_at     timestamptz,
    document_id   uuid,
    unique (request_id, edition_no),
    unique (id, employee_id),
    constraint sealed_has_a_document check ((state = 'SEALED') = (document_id is not null))
);
comment on column addendum.content is 'canonical text that was shown and signed; sha256 is the hash of its UTF-8 bytes';
create unique index one_live_addendum on addendum (request_id) where state in ('DRAWN_UP', 'SEALED');

create table signature (
    id           uuid primary key,
    addendum_id  uuid not null,
    employee_id  uuid not null,
    party        text not null check (party in ('EMPLOYEE', 'EMPLOYER')),
    signer_id    uuid not null references person,
    signer_name  text not null,
    signer_function text not null default '',
    signed_at    timestamptz not null,
    signed_how   text not null,
    sha256       text not null check (length(sha256) = 64),
    unique (addendum_id, party),
    foreign key (addendum_id, employee_id) references addendum (id, employee_id),
    -- the employee signs as employee, and never as employer for the own case
    constraint each_party_signs_for_itself check ((party = 'EMPLOYEE') = (signer_id = employee_id))
);
create trigger signature_is_append_only before update or delete on signature
    for each row execute function refuse_change();

-- What was signed does not change afterwards (HS-140).
create function refuse_change_of_addendum() returns trigger language plpgsql as $$
begin
    if new.content <> old.content or new.sha256 <> old.sha256
       or (old.state in ('SEALED', 'VOID', 'SUPERSEDED') and new is distinct from old) then
        raise exception 'an addendum does not change once drawn up: draw up a new one';
    end if;
    return new;
end $$;
create trigger addendum_does_not_change before update on addendum
    for each row execute function refuse_change_of_addendum();
create trigger addendum_is_kept before delete on addendum
    for each row execute function refuse_change();
