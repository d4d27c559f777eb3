-- What of a granted request was not exchanged because its source turned out lower (HS-132, HS-159). The grant itself stays as signed (HS-140).
alter table execution_request add column lapsed_cents bigint not null default 0
    check (lapsed_cents >= 0 and lapsed_cents <= coalesce(granted_cents, 0));
comment on column execution_request.lapsed_cents is 'part of granted_cents that no source carried, whole euro cents; it is never exchanged and no debt arises';
