-- The two periods that are compared. One row per period, now first.
from periods
