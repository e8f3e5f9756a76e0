-- In which bar of the lifetime values a customer stands. One row per customer: bars from 0 on are of one width up to value_scale;
-- number $bars is of everyone above, -1 of those who gave back more than they bought.
select
    customer_key,
    case
        when sales < 0 then -1
        when sales::double > high then $bars
        else least(floor(sales::double / high * $bars)::integer, $bars - 1)
    end as bar,
    sales
from customer_sums
cross join value_scale()
