-- Which steps of filling a demo have been taken, so that none is taken twice. Empty outside the demo.
create table demo_step (
    step     text primary key,
    taken_at timestamptz not null default now()
);
