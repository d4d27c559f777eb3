-- A granted choice that ended before its term, or that ran until it was stopped. The grant itself stays as it was signed.
create table ended_choice (
    request_id uuid primary key references execution_request,
    last_day   date not null,
    ended_by   uuid references person,
    why        text not null check (length(trim(why)) > 0),
    ended_at   timestamptz not null
);
comment on column ended_choice.last_day is 'last day on which the choice works, inclusive; it only ever moves to an earlier day';
comment on column ended_choice.ended_by is 'null when the rules ended it';

create function ended_choice_stays_ended() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.request_id <> old.request_id or new.last_day > old.last_day then
        raise exception 'a choice that ended stays ended';
    end if;
    return new;
end $$;
create trigger ended_choice_stays_ended before update or delete on ended_choice for each row execute function ended_choice_stays_ended();
