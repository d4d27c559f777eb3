-- What a request or an addendum refers to is a stored file, and stays one. New rows must obey at once. Rows from before are
-- checked as well where they all obey; where one does not, it is evidence and stays, and the constraint waits unchecked
-- until somebody has looked at it ("alter table ... validate constraint ...").
alter table request_receipt add constraint receipt_is_stored
    foreign key (document_id) references stored_document (id) not valid;
alter table addendum add constraint sealed_document_is_stored
    foreign key (document_id) references stored_document (id) not valid;
create index addendum_by_document on addendum (document_id) where document_id is not null;

do $$
declare
    orphans bigint;
begin
    select count(*) into orphans from request_receipt r
        where not exists (select 1 from stored_document d where d.id = r.document_id);
    if orphans = 0 then
        alter table request_receipt validate constraint receipt_is_stored;
    else
        raise warning '% receipts of requests refer to no stored document; receipt_is_stored is not validated', orphans;
    end if;
    select count(*) into orphans from addendum a
        where a.document_id is not null and not exists (select 1 from stored_document d where d.id = a.document_id);
    if orphans = 0 then
        alter table addendum validate constraint sealed_document_is_stored;
    else
        raise warning '% addenda refer to no stored document; sealed_document_is_stored is not validated', orphans;
    end if;
end $$;
