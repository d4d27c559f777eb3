-- Every text of a scheme that an installation worked with is kept, and each change of it by an employer is recorded with who was consulted.
create table regulation_text (
    digest  text primary key check (length(digest) = 64),
    kept_at timestamptz not null
);
comment on column regulation_text.digest is 'SHA-256 over paths and contents, as requests keep it with their evaluation';

create table regulation_file (
    digest  text not null references regulation_text,
    path    text not null,
    content bytea not null,
    primary key (digest, path)
);
create trigger regulation_text_is_append_only before update or delete on regulation_text for each row execute function refuse_change();
create trigger regulation_file_is_append_only before update or delete on regulation_file for each row execute function refuse_change();

create table regulation_change (
    id            uuid primary key,
    employer_id   uuid not null references employer,
    scheme        text not null,
    number        int not null check (number > 0),
    before_digest text references regulation_text,
    digest        text not null references regulation_text,
    seen_at       timestamptz not null,
    state         text not null check (state in ('FIRST', 'OPEN', 'RECORDED')),
    in_force_from date,
    consulted     text check (consulted in ('WORKS_COUNCIL', 'PARTICIPATION_COUNCIL', 'UNIONS', 'STAFF', 'NOT_NEEDED')),
    consulted_on  date,
    outcome       text check (outcome in ('CONSENT', 'ADVICE', 'HEARD')),
    reason        text not null default '',
    notice_nl     text not null default '',
    notice_en     text not null default '',
    recorded_by   uuid,
    recorded_at   timestamptz,
    unique (employer_id, number),
    foreign key (employer_id, recorded_by) references person (employer_id, id),
    constraint first_has_nothing_before check ((state = 'FIRST') = (before_digest is null)),
    constraint recorded_says_who_when_and_why check ((state = 'RECORDED') = (recorded_by is not null and recorded_at is not null and in_force_from is not null
        and consulted is not null) and (state <> 'RECORDED' or length(trim(reason)) > 0)),
    constraint consulting_has_day_and_outcome check (consulted is null or (consulted = 'NOT_NEEDED') = (consulted_on is null and outcome is null))
);
comment on table regulation_change is 'the texts that an employer worked with, in order; the last one is in use';
comment on column regulation_change.notice_nl is 'what participants are told; empty when nothing is told';
create function refuse_other_record() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' then
        raise exception 'a change of a regulation is recorded once';
    end if;
    return new;
end $$;
create trigger regulation_change_is_recorded_once before update or delete on regulation_change for each row execute function refuse_other_record();
