-- Files of the personnel system: what was delivered, by whom, what came of each row.

create table feed_token (
    id          uuid primary key,
    employer_id uuid not null references employer,
    name        text not null check (length(name) between 1 and 60),
    token_hash  text not null unique check (length(token_hash) = 64),
    created_by  uuid not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    revoked_by  uuid,
    revoked_at  timestamptz,
    check ((revoked_at is null) = (revoked_by is null)),
    unique (employer_id, id),
    foreign key (employer_id, created_by) references person (employer_id, id),
    foreign key (employer_id, revoked_by) references person (employer_id, id)
);
comment on column feed_token.token_hash is 'SHA-256 of a token of 256 random bits; the token itself is shown once and not kept';

create table feed_import (
    id            uuid primary key,
    employer_id   uuid not null references employer,
    kind          text not null,
    as_of         date not null,
    file_name     text not null check (length(file_name) between 1 and 120),
    sha256        text not null check (length(sha256) = 64),
    size_bytes    bigint not null check (size_bytes >= 0),
    style         text not null,
    state         text not null check (state in ('PREVIEW', 'BROKEN', 'APPLIED', 'DISCARDED')),
    counts        jsonb not null,
    problems      jsonb not null default '[]',
    content       bytea,
    delivered_by  uuid,
    token_id      uuid,
    delivered_at  timestamptz not null,
    decided_by    uuid,
    decided_at    timestamptz,
    erased_at     timestamptz,
    check (num_nonnulls(delivered_by, token_id) = 1),
    check (content is null or sha256 = encode(sha256(content), 'hex')),
    check ((content is null) = (erased_at is not null)),
    unique (employer_id, id),
    foreign key (employer_id, delivered_by) references person (employer_id, id),
    foreign key (employer_id, decided_by) references person (employer_id, id),
    foreign key (employer_id, token_id) references feed_token (employer_id, id)
);
comment on column feed_import.as_of is 'day for which the file states its facts';
comment on column feed_import.content is 'the file, byte for byte, until it is erased';
comment on column feed_import.problems is 'what was wrong, at most the first thousand; erased with the file because values stand in it';
comment on column feed_import.decided_by is 'who confirmed or discarded it; null for a file that came by token';
-- the same file for the same day is taken once, however many nodes and tabs try
create unique index feed_import_applied_once on feed_import (employer_id, kind, as_of, sha256) where state = 'APPLIED';
create index feed_import_of_employer on feed_import (employer_id, delivered_at desc);
create index feed_import_to_erase on feed_import (delivered_at) where erased_at is null;

create table feed_import_row (
    import_id       uuid not null references feed_import,
    line            int not null,
    employee_number text not null,
    person_id       uuid,
    outcome         text not null check (outcome in ('NEW', 'CHANGED', 'ENDED', 'UNCHANGED', 'OLDER')),
    fields          text not null default '',
    primary key (import_id, line)
);
comment on column feed_import_row.fields is 'names of the columns that changed, without their values';

create function refuse_confirming_own_facts() returns trigger language plpgsql as $$
begin
    if exists (select 1 from feed_import_row r join feed_import i on i.id = r.import_id
                where r.import_id = new.import_id and r.line = new.line
                  and i.decided_by = r.person_id and r.outcome in ('NEW', 'CHANGED', 'ENDED')) then
        raise exception 'nobody confirms a file that changes their own facts';
    end if;
    return new;
end $$;
create trigger nobody_confirms_their_own_facts after insert on feed_import_row
    for each row execute function refuse_confirming_own_facts();

-- For which day a balance was last stated, so that an older file cannot take its place.
create table feed_balance (
    employer_id uuid not null,
    person_id   uuid not null,
    source      text not null,
    plan_year   int not null,
    stated_on   date not null,
    primary key (person_id, source, plan_year),
    foreign key (employer_id, person_id) references person (employer_id, id)
);

create table feed_token_use (
    id          bigint generated always as identity primary key,
    token_id    uuid references feed_token,
    employer_id uuid references employer,
    at          timestamptz not null,
    address     text not null,
    asked       text not null,
    status      int,
    import_id   uuid references feed_import
);
comment on column feed_token_use.token_id is 'null when the token was not valid';
comment on column feed_token_use.asked is 'method and path, without parameters';
comment on column feed_token_use.status is 'answer of HTTP; null while it is being worked on';
create index feed_token_use_of_token on feed_token_use (token_id, at);
create index feed_token_use_of_address on feed_token_use (address, at) where token_id is null;
create index feed_token_use_of_employer on feed_token_use (employer_id, id desc);
