-- From when the files can tell new customers from those of before. One row: the day of the first order, and the day by which a
-- regular of before will most likely have been seen again. Until then, anybody's first order in the files looks like a first order ever.
select begins_on, begins_on + $settling_days::integer as settled_on
from (select min(ordered_on) as begins_on from all_orders)
