/** What reports on money call their rows, in the languages they come in; the first that fits decides. */
const WORDS = [
  ['conversion', 'conversi[oó]n|convers[aã]o|conversion|umrechnung|conversione'],
  [
    'hold',
    'hold|release|authori[sz]ation|reserve|retenci[oó]n|reten[cç][aã]o|autorizaci[oó]n|autoriza[cç][aã]o|einbehalt|autorisation',
  ],
  [
    'withdrawal',
    'withdraw|transfer|trasfer|übertrag|payout|bank deposit|retir[ao]|saque|auszahlung|virement|transferencia|transfer[eê]ncia|بنكي',
  ],
  // Before returns: what a chargeback or a return costs the shop is no money given back to a buyer.
  ['other_event', '\\bfees?\\b|gebühr|\\bfrais\\b|tarifa|tariffa|comisi[oó]n|comiss[aã]o|commission'],
  [
    'return',
    'refund|reversal|chargeback|claim|return|erstattung|rückzahlung|remboursement|reembolso|devoluci|estorno|rimborso|استرداد',
  ],
  [
    'other_event',
    'charge|^subscription$|subscription (?:sign|creat|modif|cancel|complet)|label|adjustment|liquidation|reimbursement',
  ],
] as const;

/** SQL for what the row of a report on money is by its `event`, in lower case: null for a sale. */
export const EVENT_KIND = `case
    ${WORDS.map(([kind, words]) => `when regexp_matches(event, '${words}') then '${kind}'`).join('\n    ')}
  end`;
