-- Who stands behind the parts of the change. One row per customer and group, with what they brought in each period.
select behind, growth_customers.*
from growth_customers() as growth_customers
join growth_groups() using (movement)
