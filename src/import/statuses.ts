/**
 * What shops call the states of an order, in the words of the platforms and the languages they are translated into. A status
 * is known by how it begins. States that mean a plain sale need no word here.
 */
const BEGINNINGS = {
  test: ['test'],
  draft: [
    'draft',
    'checkout draft',
    'auto draft',
    'abandon',
    'incomplete',
    'brouillon',
    'borrador',
    'rascunho',
    'bozza',
    'entwurf',
    'مسودة',
    'سلة متروكة',
    'پیش نویس',
    'konsep',
    'concept',
    'taslak',
    'szkic',
    'wersja robocza',
  ],
  cancelled: [
    'cancel',
    'annul',
    'storn',
    'abgebrochen',
    'deleted',
    'trash',
    'unavailable',
    'ملغ',
    'ملغي',
    'تم الإلغاء',
    'محذوف',
    'لغو',
    'ยกเลิก',
    'dibatalkan',
    'batal',
    'đã hủy',
    'đã huỷ',
    'hủy',
    'anul',
    'geannuleerd',
    'iptal',
  ],
  failed: [
    'fail',
    'void',
    'declin',
    'denied',
    'expired',
    'rejected',
    'requires payment method',
    'requires action',
    'requires confirmation',
    'payment error',
    'échou',
    'échec',
    'erreur de paiement',
    'refus',
    'fallid',
    'rechazad',
    'error en el pago',
    'error de pago',
    'caducad',
    'falh',
    'recusad',
    'negad',
    'expirad',
    'fehlgeschlagen',
    'abgelehnt',
    'abgelaufen',
    'verweigert',
    'fallit',
    'non riuscit',
    'rifiutat',
    'scadut',
    'errore di pagamento',
    'فشل',
    'فاشل',
    'مرفوض',
    'ناموفق',
    'ล้มเหลว',
    'gagal',
    'thất bại',
    'mislukt',
    'geweigerd',
    'verlopen',
    'başarısız',
    'reddedildi',
    'nieudan',
    'odrzucon',
    'wygas',
  ],
  partly_refunded: [
    'partially refunded',
    'partial refund',
    'partly refunded',
    'partiellement rembours',
    'remboursement partiel',
    'parcialmente reembolsad',
    'reembolso parcial',
    'parcialmente devolvid',
    'teilweise erstattet',
    'teilerstattet',
    'parzialmente rimborsat',
    'مسترد جزئي',
    'مسترجع جزئي',
    'استرجاع جزئي',
    'gedeeltelijk terugbetaald',
    'kısmen iade',
    'kısmi iade',
    'częściowo zwrócon',
    'częściowy zwrot',
  ],
  refunded: [
    'refund',
    'fully refunded',
    'returned',
    'remboursé',
    'reembolsad',
    'devuelt',
    'devolvid',
    'estornad',
    'erstattet',
    'rückerstattet',
    'zurückerstattet',
    'retourniert',
    'rimborsat',
    'مسترجع',
    'مسترد',
    'تم الاسترجاع',
    'بازگردانده',
    'مرجوع',
    'คืนเงิน',
    'dikembalikan',
    'đã hoàn',
    'hoàn tiền',
    'reso',
    'restituit',
    'terugbetaald',
    'geretourneerd',
    'iade',
    'zwrócon',
    'zwrot',
    'zrefundowan',
  ],
  unpaid: [
    'unpaid',
    'not paid',
    'awaiting payment',
    'pending payment',
    'payment pending',
    'awaiting bank wire',
    'awaiting check',
    'awaiting cheque',
    'impayé',
    'non payé',
    'en attente de paiement',
    'en attente du paiement',
    'attente paiement',
    'pendiente de pago',
    'pago pendiente',
    'sin pagar',
    'en espera de pago',
    'aguardando pagamento',
    'pagamento pendente',
    'não pago',
    'zahlung ausstehend',
    'ausstehende zahlung',
    'warten auf zahlung',
    'wartet auf zahlung',
    'unbezahlt',
    'nicht bezahlt',
    'in attesa di pagamento',
    'non pagato',
    'بانتظار الدفع',
    'في انتظار الدفع',
    'غير مدفوع',
    'در انتظار پرداخت',
    'پرداخت نشده',
    'รอชำระเงิน',
    'ยังไม่ชำระ',
    'ยังไม่ได้ชำระ',
    'belum dibayar',
    'belum bayar',
    'menunggu pembayaran',
    'chờ thanh toán',
    'chưa thanh toán',
    'niet betaald',
    'onbetaald',
    'wacht op betaling',
    'in afwachting van betaling',
    'ödenmedi',
    'ödeme bekl',
    'nieopłacon',
    'niezapłacon',
    'oczekuje na płatność',
    'oczekiwanie na płatność',
  ],
  pending: [
    'pending',
    'authorized',
    'en attente',
    'pendiente',
    'pendente',
    'ausstehend',
    'in sospeso',
    'in afwachting',
    'beklemede',
    'bekliyor',
    'oczekuj',
    'معلق',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Letters that are written in several ways, and marks that only order text. */
const WRITTEN = 'ىةیک_-ـ\u200e\u200f\u200b\u202a\u202b\u202c\u2066\u2067\u2068\u2069';
const READ = 'يهيك  ';
/** Spelling that does not tell words apart: accents, vowel signs, underscores. */
const folded = (text: string) => `trim(translate(strip_accents(${text}), '${WRITTEN}', '${READ}'))`;

function fold(word: string): string {
  const letters = [...WRITTEN];
  return [...word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')]
    .map((letter) => (letters.includes(letter) ? (READ[letters.indexOf(letter)] ?? '') : letter))
    .join('');
}

/** Whether a word says that an order is no sale, or no longer. */
export const meansNoSale = (word: string): boolean =>
  (['cancelled', 'failed', 'refunded', 'partly_refunded', 'unpaid', 'draft'] as const).some((kind) =>
    BEGINNINGS[kind].some((beginning) => fold(word).startsWith(fold(beginning))),
  );

const kindSql = (text: string) =>
  Object.entries<readonly string[]>(BEGINNINGS)
    .map(([kind, words]) => `when regexp_matches(${text}, '^(?:${words.map(fold).join('|')})') then '${kind}'`)
    .join('\n    ');

/** SQL for what `status`, in lower case, means; null for a plain sale and where nothing is said. The commonest words go by fast. */
export const STATUS_KIND = `case
    when status is null or status in ('paid', 'completed', 'complete', 'shipped', 'processing', 'fulfilled', 'delivered') then null
    when status in ('pending', 'authorized') then 'pending'
    when status = 'refunded' then 'refunded'
    when status = 'partially_refunded' then 'partly_refunded'
    when status = 'voided' then 'failed'
    ${kindSql(folded('status'))}
  end`;

/** SQL for why an order of that kind of status is no sale, else null. Pending ones count: where buyers pay on delivery, all are. */
export const STATUS_EXCLUSION = `case
    when status_kind = 'failed' then 'voided'
    when status_kind in ('cancelled', 'draft', 'test', 'unpaid') then status_kind
  end`;
