-- The enrolment form stays in the personnel file with both signatures (HS-01): the text itself, and how the employer's signer was known.
alter table participation add column shown_text text not null default '';
alter table participation alter column shown_text drop default;
alter table participation add column review_signed_how text;
alter table participation alter column answers set default '[]';
comment on column participation.shown_text is 'what the employee signed and the employer signed too, HTML, word for word';
comment on column participation.signed_how is 'how the employee had proved who they were: password, demo, or paper for what was taken over';
comment on column participation.review_signed_how is 'the same for whoever signed, or did not sign, for the employer';
comment on column participation.answers is 'codes of the declarations that the employee made';
