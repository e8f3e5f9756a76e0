-- What the scores mean in days, orders and money. One row per score, best first: how many customers have it for recency, for
-- frequency and for money, and the lowest and highest value among them, null where nobody has it; and the cut-off that the score
-- goes up to, null for the outermost one and where scores are equal parts of the customers.
from rfm_cuts_on(0, $scheme, $recency_cuts, $frequency_cuts, $monetary_cuts, $ties)
