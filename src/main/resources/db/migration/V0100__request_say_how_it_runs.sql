-- How a request runs: term, wanted start, hours per source of time. What there was before runs once, in the months of its sources.
alter table execution_request add column course jsonb not null default '{}';
comment on column execution_request.course is 'term, terms by source, wanted first day, hours by source of time, whether the cost is an estimate';

-- Goals such as extra leave, extra salary or the room for commuting have no receipt: no proven cost and no day of purchase.
alter table execution_request drop constraint execution_request_cost_cents_check;
alter table execution_request add constraint cost_is_not_negative check (cost_cents >= 0);
alter table execution_request alter column expense_date drop not null;
alter table execution_request add constraint proven_cost_has_a_day
    check (cost_cents = 0 or expense_date is not null or coalesce((course ->> 'estimated')::boolean, false));
comment on column execution_request.cost_cents is 'what the receipts prove or, while it is an estimate, what the employee expects, whole euro cents; 0 for a goal that needs no proof of cost';

alter table request_source add column hour_hundredths bigint check (hour_hundredths > 0);
comment on column request_source.hour_hundredths is 'hours that a source of time gives, whole hundredths; amount_cents is then what they are worth. Null for money';
