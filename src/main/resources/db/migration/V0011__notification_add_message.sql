create table message (
    id          uuid primary key,
    person_id   uuid not null references person,
    key         text not null,
    figures     jsonb not null default '{}',
    link        text,
    sent_at     timestamptz not null,
    read_at     timestamptz,
    once        text not null unique
);
comment on column message.key is 'key of the sentence; figures fill it, in the reader''s language at the time of reading';
comment on column message.once is 'what makes the message unique, so that telling twice tells once';
create index message_of_person on message (person_id, sent_at desc);
