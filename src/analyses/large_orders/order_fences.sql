-- From which size on an order of a known customer is large, in pieces and in sales. One row; null where no order tells that size.
-- log_mad: robust standard deviations above the median on a log scale, where a quartile lies 0.6745 of one from the median, as many as
-- the distance says. quartiles: that many times the gap between the quartiles above the upper one. In both, a large order is above
-- five times the median at least, and above ten pieces. bulk_units is the same at half the distance, for what is ordered again and again.
with

quartiles as materialized (
    select
        quantile_cont(unit_count::double, [0.25, 0.5, 0.75]) filter (unit_count > 0) as units,
        quantile_cont(sales::double, [0.25, 0.5, 0.75]) filter (sales > 0) as amounts
    from orders
    where customer_key is not null
)

select
    units[2] as typical_units,
    greatest(10, 5 * units[2], case
        when $fence = 'quartiles' then units[3] + $distance * (units[3] - units[1])
        else units[2] * pow(units[3] / units[1], $distance / (2 * 0.6745))
    end) as large_units,
    greatest(10, 5 * units[2], case
        when $fence = 'quartiles' then units[3] + $distance / 2 * (units[3] - units[1])
        else units[2] * pow(units[3] / units[1], $distance / (4 * 0.6745))
    end) as bulk_units,
    amounts[2] as typical_value,
    greatest(5 * amounts[2], case
        when $fence = 'quartiles' then amounts[3] + $distance * (amounts[3] - amounts[1])
        else amounts[2] * pow(amounts[3] / amounts[1], $distance / (2 * 0.6745))
    end) as large_value
from quartiles
