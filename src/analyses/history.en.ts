/** Texts of all analyses that ask when a customer was won, or where one stood on an earlier day. */
export default {
  looks_new:
    'Your files begin too late to be sure of this: {whole, select, one {the one customer behind this} all {all {customer_count} customers behind this} other {{early_count} of the {customer_count} customers behind this}} came so early in them that they may have ordered before. Unless the shop opened then, add older exports before you go by it.',
  without_early:
    'Of the {customer_count} customers behind this, {early_count} came so early in your files that regulars of before are among them; without them it is {settled}. Unless the shop opened then, go by that.',
  too_short:
    'Your files hold {history_days, plural, one {# day} other {# days}} of orders, too few to say when a customer is late: longer gaps cannot be seen in them yet. Go by the days below once they hold {least}.',
  begins_late:
    'Your files begin too late for this question: only {history_days, plural, one {# day} other {# days}} of orders lie before the day {days} ago, too few to tell who stood where then. {fits, plural, =0 {Add older exports, or widen the dates above.} one {Choose one day between, or add older exports.} other {Choose # days between or fewer, or add older exports.}}',
  note_first: 'Customers from before your files begin look new at their start.',
};
