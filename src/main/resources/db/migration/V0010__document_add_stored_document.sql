-- Files that people handed in and that the product wrote, byte for byte, and the pictures of their pages.

create table stored_document (
    id           uuid primary key,
    employer_id  uuid not null,
    owner_id     uuid not null,
    purpose      text not null check (purpose in ('RECEIPT', 'ADDENDUM', 'PAYROLL_FILE')),
    name         text not null check (length(name) between 1 and 120 and name !~ '[/\\[:cntrl:]]'),
    content_type text not null,
    size_bytes   bigint not null check (size_bytes > 0),
    sha256       text not null check (length(sha256) = 64),
    pages        int not null check (pages between 0 and 50),
    previews     int not null check (previews between 0 and 5 and previews <= pages),
    stored_at    timestamptz not null,
    content      bytea not null,
    foreign key (employer_id, owner_id) references person (employer_id, id),
    unique (employer_id, id),
    -- what the content is, the checks found out; nothing else may ever be handed out under these names
    constraint content_type_fits_the_purpose check (
        purpose = 'RECEIPT' and content_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')
        or purpose = 'ADDENDUM' and content_type = 'application/pdf'
        or purpose = 'PAYROLL_FILE' and content_type = 'text/csv'),
    constraint size_is_that_of_the_content check (size_bytes = octet_length(content)),
    constraint hash_is_that_of_the_content check (sha256 = encode(sha256(content), 'hex'))
);
comment on table stored_document is 'a file exactly as it was handed in or written; never changed afterwards';
comment on column stored_document.owner_id is 'the person whose document it is; it counts for the number of files of that person per day';
comment on column stored_document.name is 'for people, cleaned; never a path';
comment on column stored_document.content_type is 'found by looking at the content, not told by the sender';
comment on column stored_document.sha256 is 'of the content, 64 hexadecimal digits in lower case';
comment on column stored_document.pages is '1 for a picture, 0 for text';
-- pictures and PDFs are packed already: do not try again
alter table stored_document alter column content set storage external;
create index stored_document_by_hash on stored_document (employer_id, sha256);
create index stored_document_of_owner on stored_document (owner_id, stored_at);

create table stored_document_preview (
    document_id  uuid not null references stored_document on delete cascade,
    page         int not null check (page between 1 and 5),
    content_type text not null check (content_type in ('image/png', 'image/jpeg')),
    width        int not null check (width between 1 and 1601),
    height       int not null check (height between 1 and 1601),
    content      bytea not null check (octet_length(content) > 0),
    primary key (document_id, page)
);
comment on table stored_document_preview is 'pages drawn by the product, safe to show beside a form; width and height in pixels';
alter table stored_document_preview alter column content set storage external;

create function refuse_change_of_stored_document() returns trigger language plpgsql as $$
begin
    raise exception 'a stored document does not change';
end $$;
create trigger stored_document_does_not_change before update on stored_document
    for each row execute function refuse_change_of_stored_document();
create trigger stored_document_preview_does_not_change before update on stored_document_preview
    for each row execute function refuse_change_of_stored_document();
