-- How an employer's payroll wants its file, and which code it knows for each component of the scheme.
create table payroll_setting (
    employer_id   uuid primary key references employer,
    separator     text not null default ';' check (separator in (';', ',', E'\t', '|')),
    decimal_sign  text not null default ',' check (decimal_sign in (',', '.')),
    header        boolean not null default true,
    constraint separator_is_not_decimal_sign check (separator <> decimal_sign)
);

create table component_code (
    employer_id uuid not null references employer,
    component   text not null,
    code        text not null check (length(trim(code)) between 1 and 40),
    primary key (employer_id, component)
);
comment on column component_code.component is 'key in the payroll mapping of the scheme; without a row the code that the scheme proposes is used';
